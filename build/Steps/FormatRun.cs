namespace AmazonMcf.Build.Steps;

/// <summary>Checks that <c>dotnet format</c> would change nothing: the style of .editorconfig, braces included.</summary>
internal static class FormatRun
{
    public static TestOutcome Run(Repository repository)
    {
        var outcome = TestOutcome.None;
        StepLog.Run(
            "format",
            () =>
            {
                outcome = new[] { repository.Solution, repository.Path("build", "Build.csproj") }
                    .Select(file => Check(repository, file))
                    .Aggregate((sum, next) => sum.Add(next));
                return outcome.Totals;
            }
        );
        return outcome;
    }

    private static TestOutcome Check(Repository repository, string file)
    {
        var result = Tool.Capture(repository, "dotnet", "format", file, "--no-restore", "--verify-no-changes", "--severity", "warn");
        return result.ExitCode == 0
            ? new TestOutcome(1, 0, 0, [])
            : TestOutcome.Broken("format", $"{result.Output.Trim()}{Environment.NewLine}Run: dotnet format {repository.Display(file)}");
    }
}
