namespace AmazonMcf.Build.Steps;

/// <summary>Runs tests/Ceiling: how near the client comes to what the quota allows, in real time.</summary>
internal static class CeilingStep
{
    public static int Run(Repository repository)
    {
        var project = repository.Path("tests", "Ceiling", "Ceiling.csproj");
        StepLog.Run("compile", repository.Display(project), () =>
            Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));
        return Tool.Show(repository, "dotnet", repository.Path("tests", "Ceiling", "bin", "Release", "net10.0", "Ceiling.dll"));
    }
}
