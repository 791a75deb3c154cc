using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SellingPartner.Authentication;
using SellingPartner.Http;
using SellingPartner.Quota;

namespace SellingPartner;

/// <summary>
/// What connections of this process have in common: those over the network share everything, those that bring a handler of their own
/// share what that handler, or the store behind it, stands for.
/// </summary>
internal static class SharedState
{
    private static readonly QuotaRegistry NetworkQuotas = new();
    private static readonly TokenRegistry NetworkTokens = new();
    private static readonly ConcurrentDictionary<string, RecentIds> NetworkRequestIds = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, QuotaRegistry> StoreQuotas = new(StringComparer.Ordinal);
    private static readonly ConditionalWeakTable<HttpMessageHandler, QuotaRegistry> HandlerQuotas = new();
    private static readonly ConditionalWeakTable<HttpMessageHandler, TokenRegistry> HandlerTokens = new();
    private static readonly ConditionalWeakTable<HttpMessageHandler, RecentIds> HandlerRequestIds = new();

    public static QuotaRegistry Quotas(HttpMessageHandler? handler, string? store)
    {
        if (handler is null)
            return NetworkQuotas;
        return store is null ? HandlerQuotas.GetValue(handler, static _ => new QuotaRegistry()) : StoreQuotas.GetOrAdd(store, static _ => new QuotaRegistry());
    }

    // Services do not share their ids: those of embedded ones are the same for the same calls.
    public static RecentIds RequestIds(HttpMessageHandler? handler, Uri endpoint) => handler is null
        ? NetworkRequestIds.GetOrAdd(endpoint.Authority, static _ => new RecentIds())
        : HandlerRequestIds.GetValue(handler, static _ => new RecentIds());

    public static TokenRegistry Tokens(HttpMessageHandler? handler) =>
        handler is null ? NetworkTokens : HandlerTokens.GetValue(handler, static _ => new TokenRegistry());
}
