namespace AmazonMcf.FaultInjection.Checking;

/// <summary>What a campaign comes to. All is well when as many are committed as were wanted and the other four are 0.</summary>
/// <param name="Wanted">Orders that were to be placed.</param>
/// <param name="Committed">Orders the service holds.</param>
/// <param name="Doubled">Orders and units of work done more often than asked for.</param>
/// <param name="Lost">Orders and pieces of work asked for and not done.</param>
/// <param name="Contradicted">Reports that the service's own records contradict.</param>
/// <param name="Unknown">Orders and pieces of work whose outcome is unknown at the end.</param>
internal sealed record Figures(int Wanted, int Committed, int Doubled, int Lost, int Contradicted, int Unknown)
{
    public static Figures Zero { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Whether every guarantee holds.</summary>
    public bool AreGood => Wanted == Committed && (Doubled, Lost, Contradicted, Unknown) == (0, 0, 0, 0);

    public static Figures operator +(Figures one, Figures other) => new(
        one.Wanted + other.Wanted,
        one.Committed + other.Committed,
        one.Doubled + other.Doubled,
        one.Lost + other.Lost,
        one.Contradicted + other.Contradicted,
        one.Unknown + other.Unknown);

    /// <summary>The six figures as the last line of a campaign shows them.</summary>
    public override string ToString() => FormattableString.Invariant($"{Wanted} {Committed} {Doubled} {Lost} {Contradicted} {Unknown}");
}
