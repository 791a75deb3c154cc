namespace AmazonMcf.Cli.Verbs;

/// <summary>The result for one order; its members are the columns of --csv and --json.</summary>
/// <param name="SellerFulfillmentOrderId">The order.</param>
/// <param name="Outcome">What became of the request.</param>
/// <param name="Reason">Why the order is not changed; null if the request was accepted.</param>
/// <param name="RequestId">The id of the request; null if there is none.</param>
internal sealed record ChangeResult(string SellerFulfillmentOrderId, ChangeOutcome Outcome, string? Reason, string? RequestId)
{
    /// <summary>The columns of a table.</summary>
    public static readonly (string Name, Func<ChangeResult, object?> Value)[] Columns =
    [
        ("Order", result => result.SellerFulfillmentOrderId),
        ("Outcome", result => result.Outcome),
        ("Reason", result => result.Reason),
    ];

    /// <summary>The outcome in words, for messages.</summary>
    public static string Describe(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Requested => "requested",
        ChangeOutcome.Rejected => "rejected",
        ChangeOutcome.Unknown => "unknown",
        _ => "not sent",
    };

    /// <summary>How many orders have each outcome, in one line.</summary>
    public static string Summarize(IReadOnlyList<ChangeResult> results) => FormattableString.Invariant($"orders {results.Count}: ")
        + string.Join(", ", Enum.GetValues<ChangeOutcome>().Select(outcome =>
            FormattableString.Invariant($"{Describe(outcome)} {results.Count(result => result.Outcome == outcome)}")));

    /// <summary>The exit code of a run that was not interrupted.</summary>
    public static int ExitCodeOf(IReadOnlyList<ChangeResult> results) => Has(results, ChangeOutcome.NotSent) ? ExitCode.NoConnection
        : Has(results, ChangeOutcome.Unknown) ? ExitCode.SomeUnknown
        : Has(results, ChangeOutcome.Rejected) ? ExitCode.SomeRejected
        : ExitCode.Done;

    private static bool Has(IReadOnlyList<ChangeResult> results, ChangeOutcome outcome) => results.Any(result => result.Outcome == outcome);
}
