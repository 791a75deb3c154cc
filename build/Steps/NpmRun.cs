using System.Globalization;
using System.Text.RegularExpressions;

namespace AmazonMcf.Build.Steps;

/// <summary>Tests public npm clients, unmodified, with <c>mcf serve</c> and <c>mcf gateway</c>, and the report in a browser.</summary>
internal static partial class NpmRun
{
    public static TestOutcome Run(Repository repository)
    {
        var folder = repository.Path("tests", "npm");
        string[] tests = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.test.mjs") : [];
        if (tests.Length == 0)
        {
            return TestOutcome.None;
        }

        // Tests of the report start PowerShell, and find it by what this leaves in the environment.
        _ = PowerShellEngine.Find(repository);
        var outcome = TestOutcome.None;
        var output = "";
        string? why = null;
        StepLog.Run("npm", () =>
        {
            why = NpmPackages.Install(repository, folder);
            if (why is not null)
            {
                return "not run";
            }

            var result = Tool.Capture(repository, "node", ["--test", "--test-reporter=tap", .. tests]);
            output = result.Output;
            outcome = Read(result);
            return $"{tests.Length} files: {outcome.Totals}";
        });
        foreach (var reason in SkipReason().Matches(output).GroupBy(match => match.Groups[1].Value))
        {
            StepLog.Skipped("npm", $"{reason.Count()} tests. {reason.Key}.");
        }

        return why is null ? outcome : Skip(tests.Length, why);
    }

    private static TestOutcome Read(ToolResult result)
    {
        int Count(string word) =>
            Regex.Match(result.Output, $@"^# {word} (\d+)\r?$", RegexOptions.Multiline) is { Success: true } match
                ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                : 0;
        var failed = Count("fail") + Count("cancelled");
        return failed == 0 && result.ExitCode != 0
            ? TestOutcome.Broken("npm", result.Output)
            : new TestOutcome(Count("pass"), failed, Count("skipped"), failed == 0 ? [] : [new TestFailure("npm", result.Output)]);
    }

    private static TestOutcome Skip(int count, string why)
    {
        StepLog.Skipped("npm", $"{count} npm test files count as skipped. {why}.");
        return TestOutcome.LeftOut(count);
    }

    [GeneratedRegex(@"^\s*ok .* # SKIP (.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex SkipReason();
}
