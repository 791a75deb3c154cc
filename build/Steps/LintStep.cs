namespace AmazonMcf.Build.Steps;

/// <summary>The spell check and the Markdown lint, both from npm; a finding is a failed test.</summary>
internal static class LintStep
{
    private static readonly (string Name, string Script, string[] Arguments)[] Checks =
    [
        ("spelling", "cspell/bin.mjs", ["lint", "--no-progress", "--no-color", "--config", "cspell.json"]),
        ("markdown", "markdownlint-cli2/markdownlint-cli2-bin.mjs", []),
    ];

    public static int Run(Repository repository) => TestSummary.Print(Check(repository));

    /// <summary>Checks without a summary.</summary>
    public static TestOutcome Check(Repository repository)
    {
        var folder = repository.Path("build", "lint");
        if (NpmPackages.Install(repository, folder) is { } why)
        {
            StepLog.Skipped("lint", $"spelling and Markdown were not checked. {why}.");
            return TestOutcome.LeftOut(Checks.Length);
        }

        var outcome = TestOutcome.None;
        StepLog.Run("lint", () =>
        {
            foreach (var (name, script, arguments) in Checks)
            {
                var result = Tool.Capture(repository, "node", [Path.Combine(folder, "node_modules", script), .. arguments]);
                outcome = outcome.Add(result.ExitCode == 0 ? new TestOutcome(1, 0, 0, []) : TestOutcome.Broken(name, result.Output));
            }

            return $"spelling and Markdown: {outcome.Totals}";
        });
        return outcome;
    }
}
