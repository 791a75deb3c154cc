using System.Text.RegularExpressions;

namespace AmazonMcf.Build.Steps;

/// <summary>Tests the build for Windows PowerShell on Mono, the closest substitute for .NET Framework without Windows.</summary>
internal static partial class MonoRun
{
    public static TestOutcome Run(Repository repository)
    {
        if (Tool.Find("mono") is not { } mono)
        {
            StepLog.Skipped(
                "mono",
                "the build for Windows PowerShell was not tested. mono is not on PATH. Run ./build.sh tools, or install Mono 6 "
                    + "(mono-devel on Debian)."
            );
            return TestOutcome.LeftOut(1);
        }

        var outcome = TestOutcome.None;
        StepLog.Run("mono", () =>
        {
            var result = Tool.Capture(
                repository,
                mono,
                repository.Path("tests", "Mono", "bin", "Release", "net472", "Mono.exe"),
                Path.Combine(repository.StagedModule, "bin", "net472"),
                Path.Combine(repository.PublishedMcf, "mcf.dll"),
                repository.Path("docs", "samples", "us-flat-file.txt"));
            Console.WriteLine(result.Output.TrimEnd());
            outcome = Read(result);
            return $"net472 on Mono: {outcome.Totals}";
        });
        return outcome;
    }

    private static TestOutcome Read(ToolResult result)
    {
        var lines = ResultLine().Matches(result.Output);
        var failures = lines.Where(line => line.Groups[1].Success).Select(line => new TestFailure("mono", line.Value.Trim())).ToList();
        return failures.Count == 0 && result.ExitCode != 0
            ? TestOutcome.Broken("mono", result.Output)
            : new TestOutcome(lines.Count - failures.Count, failures.Count, 0, failures);
    }

    [GeneratedRegex(@"^(not )?ok - .*$", RegexOptions.Multiline)]
    private static partial Regex ResultLine();
}
