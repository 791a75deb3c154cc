namespace AmazonMcf.Testing.Results;

/// <summary>A row of the table: what happens while one order is placed, what is true at the end, and what must be reported.</summary>
/// <param name="Name">The row in words.</param>
/// <param name="Right">The result that is right, written by hand.</param>
/// <param name="Committed">How many orders with this content the service has at the end, written by hand.</param>
public sealed record ResultCase(string Name, PlacingResult Right, int Committed)
{
    /// <summary>What the service has before.</summary>
    public OrderBefore Before { get; init; }

    /// <summary>The creates, in turn.</summary>
    public IReadOnlyList<ServiceStep> Creates { get; init; } = [];

    /// <summary>The reads of the order, in turn.</summary>
    public IReadOnlyList<ServiceStep> Reads { get; init; } = [];

    /// <summary>The logins, in turn.</summary>
    public IReadOnlyList<ServiceStep> Logins { get; init; } = [];

    /// <summary>Whether no response shows what is true, so that only <see cref="PlacingResult.Unknown"/> is right.</summary>
    public bool IsUnknowable { get; init; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
