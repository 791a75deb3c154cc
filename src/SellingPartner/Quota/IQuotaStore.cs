namespace SellingPartner.Quota;

/// <summary>A store in which several machines count quotas together.</summary>
internal interface IQuotaStore : IDisposable
{
    /// <summary>Identifies this process in the store, by a random value.</summary>
    string Client { get; }

    /// <summary>Whether the store responds.</summary>
    QuotaStoreHealth Health { get; }

    /// <summary>Reports what happened and asks for permits, in one atomic step.</summary>
    /// <param name="exchange">The report and the request.</param>
    /// <returns>The permits, and the state of the quota.</returns>
    /// <exception cref="QuotaStoreException">The store does not respond, or not usefully.</exception>
    Task<QuotaExchangeReply> ExchangeAsync(QuotaExchange exchange);
}
