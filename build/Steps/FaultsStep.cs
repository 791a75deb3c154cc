namespace AmazonMcf.Build.Steps;

/// <summary>Runs the fault campaign of tests/AmazonMcf.Campaign; SEED and ORDERS of the environment say which and how big.</summary>
internal static class FaultsStep
{
    public static int Run(Repository repository)
    {
        var project = repository.Path("tests", "AmazonMcf.Campaign", "AmazonMcf.Campaign.csproj");
        StepLog.Run("compile", repository.Display(project), () =>
            Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));
        return Tool.Show(
            repository, "dotnet", repository.Path("tests", "AmazonMcf.Campaign", "bin", "Release", "net10.0", "AmazonMcf.Campaign.dll"));
    }
}
