namespace AmazonMcf.Build.Steps;

/// <summary>Builds everything and runs all tests; the last line is the sum of all results.</summary>
internal static class TestStep
{
    public static int Run(Repository repository) => TestSummary.Print(RunAll(repository));

    private static TestOutcome RunAll(Repository repository)
    {
        var build = Try("build", () =>
        {
            BuildStep.Run(repository, repository.Solution);
            return TestOutcome.None;
        });
        if (build.Failed > 0)
        {
            return build;
        }

        // Both wait for retries and quotas most of their time, so side by side they take hardly longer than the longer one.
        var pester = Task.Run(() => Try("pester", () => PesterRun.Run(repository)));
        var outcome = TestOutcome.None;
        foreach (var project in XunitRun.Projects(repository))
        {
            outcome = outcome.Add(Try(Path.GetFileNameWithoutExtension(project), () => XunitRun.Run(repository, project)));
        }

        return outcome
            .Add(pester.GetAwaiter().GetResult())
            .Add(Try("format", () => FormatRun.Run(repository)))
            .Add(Try("analyze", () => ScriptAnalysis.Run(repository)))
            .Add(Try("lint", () => LintStep.Check(repository)))
            .Add(Try("mono", () => MonoRun.Run(repository)))
            .Add(Try("package", () => PackageRun.Run(repository)))
            .Add(Try("npm", () => NpmRun.Run(repository)));
    }

    /// <summary>Runs one kind of test; an error counts as a failed test, and the other kinds still run.</summary>
    private static TestOutcome Try(string name, Func<TestOutcome> run)
    {
        try
        {
            return run();
        }
        catch (BuildFailure failure)
        {
            return TestOutcome.Broken(name, failure.Message);
        }
    }
}
