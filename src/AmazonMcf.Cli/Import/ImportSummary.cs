using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Cli.Import;

/// <summary>The summary of a run: a table, one line for scripts, and the exit code.</summary>
internal static class ImportSummary
{
    private static readonly (string Outcome, string Meaning)[] Rows =
    [
        (McfOutcome.Created, "placed in this run"),
        (McfOutcome.AlreadyExists, "already placed, with the same content"),
        (McfOutcome.Rejected, "invalid, rejected, or the ID belongs to a different order"),
        (McfOutcome.Unknown, "sent, but the response was lost: run the same file again"),
        (McfOutcome.NotSent, "not sent"),
        (McfOutcome.LeftOut, "canceled, refunded, already fulfilled, not paid or not to be shipped"),
    ];

    private static readonly (string Outcome, string Meaning)[] DryRows =
        [(McfOutcome.NotSent, "valid; a dry run sends nothing"), (McfOutcome.Rejected, "invalid"), Rows[^1]];

    public static void Write(ImportTally tally, bool isDryRun)
    {
        Tables.Write(
            null,
            ["Outcome", "Orders", "Meaning"],
            (isDryRun ? DryRows : Rows).Select(row => new[] { row.Outcome, Text(tally[row.Outcome]), row.Meaning }));
        Console.Out.WriteLine(isDryRun ? tally.ToDryRun() : tally.ToString());
    }

    public static int ExitCode(ImportTally tally, bool isInterrupted, bool isDryRun, bool isRecorded = true, bool isIncomplete = false) =>
        isInterrupted ? Cli.ExitCode.Interrupted
        : !isRecorded ? Cli.ExitCode.NotRecorded
        : tally[McfOutcome.NotSent] > 0 && !isDryRun ? Cli.ExitCode.NoConnection
        : tally[McfOutcome.Unknown] > 0 ? Cli.ExitCode.SomeUnknown
        : isIncomplete ? Cli.ExitCode.BadInput
        : tally[McfOutcome.Rejected] > 0 ? Cli.ExitCode.SomeRejected
        : Cli.ExitCode.Done;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
