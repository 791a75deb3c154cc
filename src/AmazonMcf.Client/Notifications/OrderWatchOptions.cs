namespace AmazonMcf.Notifications;

/// <summary>How orders are watched.</summary>
internal sealed class OrderWatchOptions
{
    private static readonly TimeSpan WithQueue = TimeSpan.FromHours(1);
    private static readonly TimeSpan WithoutQueue = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan OnEmbedded = TimeSpan.FromSeconds(1);

    /// <summary>Changes since this time, in UTC, are reported.</summary>
    public required DateTime Since { get; init; }

    /// <summary>How often the list of orders is read.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>When the list of orders is read first, after the start. Default: at once.</summary>
    public TimeSpan FirstList { get; init; }

    /// <summary>
    /// The orders to watch; messages about other orders stay in the queue. Default: null, for all orders of the seller.
    /// </summary>
    public WaitingOrders? Only { get; init; }

    /// <summary>How long to watch; null: until it is stopped.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long a change that the list shows waits for its message before it counts as missed. Default: 5 minutes.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The interval if the user chooses none.</summary>
    /// <param name="hasQueue">Whether there is a queue.</param>
    /// <param name="isEmbedded">Whether the service is embedded, where a list costs nothing.</param>
    public static TimeSpan UsualInterval(bool hasQueue, bool isEmbedded) => hasQueue ? WithQueue : isEmbedded ? OnEmbedded : WithoutQueue;
}
