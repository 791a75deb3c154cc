namespace SellingPartner.Quota;

/// <summary>What a process reports to an <see cref="IQuotaStore"/> about one quota, and what it requests.</summary>
internal sealed class QuotaExchange
{
    /// <summary>The name of the quota in the store. It reveals no secret.</summary>
    public required string Key { get; init; }

    /// <summary>How many permits are wanted.</summary>
    public required int Want { get; init; }

    /// <summary>Requests that can be sent at once.</summary>
    public required int Burst { get; init; }

    /// <summary>How long a permit counts as in progress if its end is never reported.</summary>
    public required TimeSpan Lease { get; init; }

    /// <summary>The number of the newest permit that this process knows of; 0 if it knows of none.</summary>
    public required long SeenPermit { get; init; }

    /// <summary>
    /// How many permits are available as far as this process knows. The store uses it only if it knows less: it is new, was restarted
    /// without its data, or was replaced by an older copy.
    /// </summary>
    public required double Held { get; init; }

    /// <summary>The rate as far as this process knows; used like <see cref="Held"/>.</summary>
    public required double Rate { get; init; }

    /// <summary>The pace as far as this process knows; used like <see cref="Held"/>.</summary>
    public required double Pace { get; init; }

    /// <summary>What happened since the last exchange, in this order.</summary>
    public required IReadOnlyList<QuotaEvent> Events { get; init; }
}
