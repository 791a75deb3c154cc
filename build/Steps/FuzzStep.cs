namespace AmazonMcf.Build.Steps;

/// <summary>Runs the fuzz tests of tests/AmazonMcf.Client.Tests in full; SEED and FUZZ of the environment say which and how many.</summary>
internal static class FuzzStep
{
    private const string Full = "20000";

    public static int Run(Repository repository)
    {
        var project = repository.Path("tests", "AmazonMcf.Client.Tests", "AmazonMcf.Client.Tests.csproj");
        StepLog.Run("compile", repository.Display(project), () =>
            Tool.Dotnet(repository, ["build", project, .. BuildStep.Quietly]));
        if (Environment.GetEnvironmentVariable("FUZZ") is not { Length: > 0 })
        {
            Environment.SetEnvironmentVariable("FUZZ", Full);
        }

        return Tool.Show(
            repository, "dotnet", "test", project, "--configuration", "Release", "--no-build", "--nologo",
            "--filter", "FullyQualifiedName~AmazonMcf.Fuzz", "--logger", "console;verbosity=detailed");
    }
}
