namespace AmazonMcf.FaultInjection.Checking;

/// <summary>What a comparison of reports and books comes to.</summary>
/// <param name="Wanted">Orders that were to be placed.</param>
/// <param name="Committed">Orders the service holds.</param>
/// <param name="Findings">Every broken promise.</param>
internal sealed record Verdict(int Wanted, int Committed, IReadOnlyList<Finding> Findings)
{
    /// <summary>Nothing compared, nothing found.</summary>
    public static Verdict Empty { get; } = new(0, 0, []);

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

    public static Verdict operator +(Verdict one, Verdict other) =>
        new(one.Wanted + other.Wanted, one.Committed + other.Committed, [.. one.Findings, .. other.Findings]);

    private int Count(FindingKind kind) => Findings.Count(finding => finding.Kind == kind);
}
