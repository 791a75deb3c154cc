namespace AmazonMcf.Cli;

/// <summary>One request of a client of MWS, and what became of it on both sides.</summary>
/// <param name="Asked">What the client asked.</param>
/// <param name="Sent">What the Selling Partner API was asked for it; null where it could not be recorded.</param>
/// <param name="Seen">What of it the service shows afterwards.</param>
/// <param name="Answered">The response to the client.</param>
/// <param name="Expected">What the Selling Partner API returns for the same.</param>
internal sealed record MwsTrip(
    IReadOnlyList<MwsLeaf> Asked,
    IReadOnlyList<MwsLeaf>? Sent,
    IReadOnlyList<MwsLeaf> Seen,
    IReadOnlyList<MwsLeaf> Answered,
    IReadOnlyList<MwsLeaf> Expected
)
{
    /// <summary>All names there are.</summary>
    public static IReadOnlyList<string> Everything { get; } = [""];

    /// <summary>Names of parameters, or of groups of them, that the service works with and never shows.</summary>
    public IReadOnlyList<string> Unshown { get; init; } = [];

    /// <summary>Names of parameters that the Selling Partner API has no place for.</summary>
    public IReadOnlyList<string> Unsendable { get; init; } = [];
}
