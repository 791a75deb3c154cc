namespace AmazonMcf.Service;

/// <summary>A snapshot of the virtual clock of an embedded service.</summary>
/// <param name="Now">The virtual time, in UTC.</param>
/// <param name="Moved">How far the command that returned it advanced the clock; <c>00:00:00</c> if the clock was only read.</param>
/// <param name="TimeScale">Virtual seconds per real second; 0 when only steps advance the clock.</param>
public sealed record McfClock(DateTime Now, string Moved, double TimeScale)
{
    /// <summary>The key of the seller, where the clock was read over a connection.</summary>
    public string? SellerKey { get; init; }

    /// <summary>The name of the connection, where the clock was read over one.</summary>
    public string? ConnectionName { get; init; }
}
