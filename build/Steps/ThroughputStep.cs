namespace AmazonMcf.Build.Steps;

/// <summary>Runs tests/Throughput, which measures in real time how close the client gets to the rate that the quota allows.</summary>
internal static class ThroughputStep
{
    public static int Run(Repository repository, bool ofMachines = false)
    {
        var project = repository.Path("tests", "Throughput", "Throughput.csproj");
        StepLog.Run("compile", repository.Display(project), () =>
            Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));
        string[] more = ofMachines ? ["machines"] : [];
        var program = repository.Path("tests", "Throughput", "bin", "Release", "net10.0", "Throughput.dll");
        return Tool.Show(repository, "dotnet", [program, .. more]);
    }
}
