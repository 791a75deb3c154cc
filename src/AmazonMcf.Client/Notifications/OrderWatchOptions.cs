namespace AmazonMcf.Notifications;

/// <summary>How orders are watched.</summary>
internal sealed class OrderWatchOptions
{
    /// <summary>Changes since this time, in UTC, are reported.</summary>
    public required DateTime Since { get; init; }

    /// <summary>How often the list of orders is read.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>How long to watch; null: until it is stopped.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long a change that the list shows waits for its message before it counts as missed. Default: 5 minutes.</summary>
    public TimeSpan Grace { get; set; } = TimeSpan.FromMinutes(5);
}
