namespace AmazonMcf.Build.Steps;

/// <summary>Compiles, stages the module under out/AmazonMcf/ and publishes mcf to out/mcf.</summary>
internal static class BuildStep
{
    /// <summary>Builds what ships.</summary>
    public static int Run(Repository repository) => Run(repository, repository.Path("build", "Shipped.slnf"));

    /// <summary>Builds a solution that contains what ships.</summary>
    public static int Run(Repository repository, string solution)
    {
        StepLog.Run("compile", repository.Display(solution), () =>
            Tool.Dotnet(repository, "build", solution, "--configuration", "Release", "--verbosity", "quiet", "-nologo", "-nodeReuse:false"));

        StepLog.Run("mcf", repository.Display(repository.PublishedMcf), () =>
            Tool.Dotnet(
                repository,
                "publish",
                repository.Path("src", "AmazonMcf.Cli"),
                "--no-build",
                "--configuration",
                "Release",
                "--verbosity",
                "quiet",
                "-nologo",
                "-nodeReuse:false",
                "--output",
                repository.PublishedMcf));

        StepLog.Run("stage", repository.Display(repository.StagedModule), () => ModuleStage.Write(repository));
        return 0;
    }
}
