namespace AmazonMcf.FaultInjection.Checking;

/// <summary>The result of comparing reports with the store of the service.</summary>
/// <param name="Wanted">Orders that were to be placed.</param>
/// <param name="Committed">Orders the service holds.</param>
/// <param name="Findings">Every broken guarantee.</param>
internal sealed record CheckResult(int Wanted, int Committed, IReadOnlyList<Finding> Findings)
{
    /// <summary>Nothing compared, nothing found.</summary>
    public static CheckResult Empty { get; } = new(0, 0, []);

    /// <summary>The same in figures.</summary>
    public Figures Figures =>
        new(
            Wanted,
            Committed,
            Count(FindingKind.Doubled),
            Count(FindingKind.Lost),
            Count(FindingKind.Contradicted),
            Count(FindingKind.Unknown)
        );

    public static CheckResult operator +(CheckResult one, CheckResult other) =>
        new(one.Wanted + other.Wanted, one.Committed + other.Committed, [.. one.Findings, .. other.Findings]);

    private int Count(FindingKind kind) => Findings.Count(finding => finding.Kind == kind);
}
