namespace SellingPartner.Quota;

/// <summary>The response of a <see cref="IQuotaStore"/>.</summary>
internal sealed class QuotaExchangeReply
{
    /// <summary>How many permits were granted: those up to <see cref="Permit"/>.</summary>
    public int Granted { get; init; }

    /// <summary>The number of the newest permit.</summary>
    public required long Permit { get; init; }

    /// <summary>How long to wait before it is worth asking again.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>How many permits are available.</summary>
    public required double Level { get; init; }

    /// <summary>The rate, as last reported by the service to any process.</summary>
    public required double Rate { get; init; }

    /// <summary>The current rate: <see cref="Rate"/>, or less for a while after a throttled request of any process.</summary>
    public required double Pace { get; init; }

    /// <summary>How long all processes pause.</summary>
    public TimeSpan Hold { get; init; }

    /// <summary>How many processes have used the quota in the last minute.</summary>
    public int Clients { get; init; } = 1;
}
