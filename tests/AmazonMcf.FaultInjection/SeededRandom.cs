namespace AmazonMcf.FaultInjection;

/// <summary>The random numbers of a campaign. Those of one purpose do not depend on how many were drawn for another.</summary>
/// <param name="seed">The seed.</param>
internal sealed class SeededRandom(int seed)
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The random numbers of one purpose: always the same for the same seed.</summary>
    /// <param name="purpose">What it is for.</param>
    public Random For(FormattableString purpose)
    {
        var hash = Basis;
        foreach (var character in FormattableString.Invariant($"{seed}/{FormattableString.Invariant(purpose)}"))
        {
            hash = unchecked((hash ^ character) * Prime);
        }

        return new Random(unchecked((int)hash));
    }
}
