namespace AmazonMcf.Build.Steps;

/// <summary>
/// Runs tests/AmazonMcf.Campaign: the fault campaign, whose seed and size the environment says (SEED and ORDERS), or the soak.
/// </summary>
internal static class FaultsStep
{
    public static int Run(Repository repository, params string[] arguments)
    {
        var project = repository.Path("tests", "AmazonMcf.Campaign", "AmazonMcf.Campaign.csproj");
        StepLog.Run("compile", repository.Display(project), () =>
            Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));
        return Tool.Show(
            repository,
            "dotnet",
            [repository.Path("tests", "AmazonMcf.Campaign", "bin", "Release", "net10.0", "AmazonMcf.Campaign.dll"), .. arguments]
        );
    }
}
