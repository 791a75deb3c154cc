namespace AmazonMcf.Build.Steps;

/// <summary>
/// Runs tests/AmazonMcf.FaultInjection: the fault campaign, with the environment variables SEED and ORDERS and options for the version of
/// the API, or the soak test.
/// </summary>
internal static class FaultsStep
{
    public static int Run(Repository repository, params string[] arguments)
    {
        var project = repository.Path("tests", "AmazonMcf.FaultInjection", "AmazonMcf.FaultInjection.csproj");
        StepLog.Run("compile", repository.Display(project), () =>
            Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));
        return Tool.Show(
            repository,
            "dotnet",
            [
                repository.Path("tests", "AmazonMcf.FaultInjection", "bin", "Release", "net10.0", "AmazonMcf.FaultInjection.dll"),
                .. arguments,
            ]
        );
    }
}
