using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SellingPartner.Authentication;
using SellingPartner.Http;
using SellingPartner.Quota;

namespace SellingPartner;

/// <summary>
/// What connections of this process have in common: those over the network share everything, those that bring a handler of their own
/// share the handler, or the store behind it. What belongs to a seller goes with the seller's last connection.
/// </summary>
internal sealed class SharedState
{
    private static readonly ConditionalWeakTable<HttpMessageHandler, SharedState> Handlers = new();
    private static readonly SharedObjects<QuotaRegistry> StoreQuotas = new(UntilFull);
    private static readonly SharedObjects<IQuotaStore> QuotaStoresInUse = new();

    private readonly SharedObjects<QuotaRegistry> quotas = new(UntilFull);
    private readonly ConcurrentDictionary<string, RecentIds> requestIds = new(StringComparer.OrdinalIgnoreCase);

    private SharedState()
    {
    }

    /// <summary>What connections over the network share.</summary>
    public static SharedState Network { get; } = new();

    /// <summary>The logins.</summary>
    public SharedObjects<LwaTokenSource> Logins { get; } = new();

    /// <summary>The sockets of the sellers.</summary>
    public SharedObjects<SocketPool> Sockets { get; } = new();

    /// <summary>The keys of all that is kept for sellers, which name the seller or the application.</summary>
    public IReadOnlyList<string> Keys => [.. quotas.Keys, .. Logins.Keys, .. Sockets.Keys];

    /// <summary>What connections over a handler share.</summary>
    /// <param name="handler">The handler; null for the network.</param>
    public static SharedState Of(HttpMessageHandler? handler) =>
        handler is null ? Network : Handlers.GetValue(handler, static _ => new SharedState());

    /// <summary>Takes the quotas of a seller or an application. They are kept until they are full again: new ones would be full.</summary>
    /// <param name="owner">The key of the seller or the application.</param>
    /// <param name="store">The store behind the handler, which counts for all handlers on it; null for none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="quotaStore">Where several machines count the quotas; null for this process.</param>
    public SharedObjects<QuotaRegistry>.Lease TakeQuotas(
        string owner, string? store, TimeProvider time, QuotaStoreSettings? quotaStore = null)
    {
        var isOfHandler = store is null || this == Network;
        var name = isOfHandler ? owner : store + "\n" + owner;
        var key = quotaStore is null ? name : quotaStore.Key + "\n" + name;
        return (isOfHandler ? quotas : StoreQuotas).Take(key, () => Registry(name, quotaStore, time), time);
    }

    /// <summary>
    /// The request ids of a host. Kept for a host and not for its connections: a response may be repeated to one that is opened later.
    /// Services do not share their ids: those of embedded ones are the same for the same calls.
    /// </summary>
    /// <param name="endpoint">An address at the host.</param>
    public RecentIds RequestIds(Uri endpoint) =>
        requestIds.GetOrAdd(this == Network ? endpoint.Authority : "", static _ => new RecentIds());

    private static QuotaRegistry Registry(string name, QuotaStoreSettings? settings, TimeProvider time) => settings is null
        ? new QuotaRegistry()
        : new QuotaRegistry(name, () => new SharedQuotaStore(
            QuotaStoresInUse.Take(settings.Key, () => QuotaStores.Open(settings), time)));

    private static TimeSpan UntilFull(QuotaRegistry quotas) => quotas.UntilFull;
}
