namespace SellingPartner.Quota;

/// <summary>The use of a store that the quotas of several sellers share. It is closed with the last of them.</summary>
/// <param name="lease">The use.</param>
internal sealed class SharedQuotaStore(SharedObjects<IQuotaStore>.Lease lease) : IQuotaStore
{
    public string Client => lease.Value.Client;

    public QuotaStoreHealth Health => lease.Value.Health;

    public Task<QuotaExchangeReply> ExchangeAsync(QuotaExchange exchange) => lease.Value.ExchangeAsync(exchange);

    public void Dispose() => lease.Dispose();
}
