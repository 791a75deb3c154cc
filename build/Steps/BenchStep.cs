namespace AmazonMcf.Build.Steps;

/// <summary>Builds and runs tests/Benchmarks. The results are ratios, so that they are comparable between machines.</summary>
internal static class BenchStep
{
    public static int Run(Repository repository)
    {
        BuildStep.Run(repository);
        var project = repository.Path("tests", "Benchmarks", "Benchmarks.csproj");
        StepLog.Run("compile", repository.Display(project), () =>
            Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));

        // Scenarios start PowerShell, and find it by what this leaves in the environment.
        _ = PowerShellEngine.Find(repository);
        return Tool.Show(repository, "dotnet", repository.Path("tests", "Benchmarks", "bin", "Release", "net10.0", "Benchmarks.dll"));
    }
}
