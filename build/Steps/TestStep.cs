namespace AmazonMcf.Build.Steps;

/// <summary>Builds everything and runs every kind of test there is; the last line is the sum of all of them.</summary>
internal static class TestStep
{
    public static int Run(Repository repository)
    {
        var outcome = RunAll(repository);
        foreach (var failure in outcome.Failures)
        {
            Console.WriteLine($"{Environment.NewLine}FAILED {failure.Name}{Environment.NewLine}{failure.Message.TrimEnd()}");
        }

        Console.WriteLine();
        Console.WriteLine(outcome.Totals);
        return outcome.Failed == 0 ? 0 : 1;
    }

    private static TestOutcome RunAll(Repository repository)
    {
        try
        {
            BuildStep.Run(repository, repository.Solution);
        }
        catch (BuildFailure failure)
        {
            return TestOutcome.Broken("build", failure.Message);
        }

        var outcome = TestOutcome.None;
        foreach (var project in Directory.EnumerateFiles(repository.Path("tests"), "*.Tests.csproj", SearchOption.AllDirectories).Order())
        {
            outcome = outcome.Add(XunitRun.Run(repository, project));
        }

        return outcome
            .Add(PesterRun.Run(repository))
            .Add(ScriptAnalysis.Run(repository))
            .Add(NpmRun.Run(repository));
    }
}
