namespace AmazonMcf.FaultInjection;

/// <summary>All chance of a campaign. What is drawn for one purpose does not depend on how often chance was asked for another.</summary>
/// <param name="seed">What it grows from.</param>
internal sealed class Chance(int seed)
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>The chance of one purpose: always the same for the same seed.</summary>
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
