namespace AmazonMcf.Build.Steps;

/// <summary>Runs all fuzz tests in tests/AmazonMcf.Client.Tests, with the environment variables SEED and FILES (number of cases).</summary>
internal static class FuzzStep
{
    private const string Full = "20000";

    public static int Run(Repository repository)
    {
        var project = repository.Path("tests", "AmazonMcf.Client.Tests", "AmazonMcf.Client.Tests.csproj");
        StepLog.Run("compile", repository.Display(project), () =>
            Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FILES"))
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("FUZZ")))
        {
            Environment.SetEnvironmentVariable("FILES", Full);
        }

        return Tool.Show(
            repository, "dotnet", "test", project, "--configuration", "Release", "--no-build", "--nologo",
            "--filter", "FullyQualifiedName~AmazonMcf.Fuzz", "--logger", "console;verbosity=detailed");
    }
}
