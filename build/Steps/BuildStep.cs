namespace AmazonMcf.Build.Steps;

/// <summary>Compiles, stages the module under out/AmazonMcf/ and publishes mcf to out/mcf.</summary>
internal static class BuildStep
{
    /// <summary>How dotnet is called: the release build, nothing said that is no trouble, and nothing left running.</summary>
    public static string[] Quietly { get; } = ["--configuration", "Release", "--verbosity", "quiet", "-nologo", "-nodeReuse:false"];

    /// <summary>Builds what ships.</summary>
    public static int Run(Repository repository) => Run(repository, repository.Path("build", "Shipped.slnf"));

    /// <summary>Builds a solution that contains what ships.</summary>
    public static int Run(Repository repository, string solution)
    {
        StepLog.Run("compile", repository.Display(solution), () =>
            Tool.Dotnet(repository, ["build", solution, .. Quietly, "-clp:NoSummary"]));

        StepLog.Run("mcf", repository.Display(repository.PublishedMcf), () =>
            Tool.Dotnet(
                repository,
                ["publish", repository.Path("src", "AmazonMcf.Cli"), .. Quietly, "--no-build", "--output", repository.PublishedMcf]));

        StepLog.Run("stage", repository.Display(repository.StagedModule), () => ModuleStage.Write(repository));
        return 0;
    }
}
