namespace AmazonMcf.Build.Steps;

/// <summary>Runs tests/Throughput, which measures in real time how close the client gets to the rate that the quota allows.</summary>
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
