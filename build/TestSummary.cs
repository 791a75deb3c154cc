namespace AmazonMcf.Build;

/// <summary>The end of a test run: every failure, then the totals on the last line.</summary>
internal static class TestSummary
{
    /// <returns>The exit code of the run.</returns>
    public static int Print(TestOutcome outcome)
    {
        foreach (var failure in outcome.Failures)
        {
            Console.WriteLine($"{Environment.NewLine}FAILED {failure.Name}{Environment.NewLine}{failure.Message.TrimEnd()}");
        }

        Console.WriteLine();
        Console.WriteLine(outcome.Totals);
        return outcome.Failed == 0 ? 0 : 1;
    }
}
