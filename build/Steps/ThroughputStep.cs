namespace AmazonMcf.Build.Steps;

/// <summary>Runs tests/Throughput: how near the client comes to what the quota allows, in real time.</summary>
internal static class ThroughputStep
{
    public static int Run(Repository repository)
    {
        var project = repository.Path("tests", "Throughput", "Throughput.csproj");
        StepLog.Run("compile", repository.Display(project), () =>
            Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));
        return Tool.Show(repository, "dotnet", repository.Path("tests", "Throughput", "bin", "Release", "net10.0", "Throughput.dll"));
    }
}
