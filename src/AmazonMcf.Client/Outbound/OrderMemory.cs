using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// What was read of a seller's orders with one version of the API and cannot change any more, so that following open orders costs requests
/// only for what is open: the packages of orders that are closed, as long as a list shows the same status since the same time, and the
/// tracking of packages that have arrived. Everything else is read each time. Thread-safe.
/// </summary>
/// <param name="most">How many orders, and how many packages, are remembered at most; the oldest are forgotten.</param>
internal sealed class OrderMemory(int most = 50_000)
{
    private readonly Bounded<string, (string? Status, DateTime? Since, IReadOnlyList<McfPackage> Packages)> orders = new(most);
    private readonly Bounded<int, McfTracking> arrived = new(most);

    /// <summary>The packages of an order, read unless they are known.</summary>
    /// <param name="client">Reads orders.</param>
    /// <param name="listed">The order as a list shows it now.</param>
    /// <param name="call">The call.</param>
    public async Task<IReadOnlyList<McfPackage>> ReadPackagesAsync(IOrders client, McfOrder listed, ApiCall call)
    {
        var id = listed.SellerFulfillmentOrderId;
        if (orders.Find(id, out var known) && (known.Status, known.Since) == (listed.Status, listed.StatusUpdatedDate))
        {
            return known.Packages;
        }

        var order = await client.GetOrderAsync(id, call).ConfigureAwait(false);
        McfPackage[] packages = [.. (order.Shipments ?? []).SelectMany(shipment => shipment.Packages)];

        // An order that a list shows as closed and that is read as closed does not get further packages.
        if (order is { IsTerminal: true, StatusUpdatedDate: not null })
        {
            orders.Add(id, (order.Status, order.StatusUpdatedDate, packages));
        }

        return packages;
    }

    /// <summary>The tracking of a package, read unless it is known to have arrived.</summary>
    /// <param name="client">Reads tracking.</param>
    /// <param name="package">The package.</param>
    /// <param name="call">The call.</param>
    /// <param name="isAskedFor">Whether the user asks for this package, so that it is read in any case.</param>
    public async Task<McfTracking> TrackAsync(ITracking client, McfPackage package, ApiCall call, bool isAskedFor = false)
    {
        if (!isAskedFor && package.PackageNumber is { } number && arrived.Find(number, out var known))
        {
            return known.Copy();
        }

        var tracking = await PackageTracking.ReadAsync(client, package, call).ConfigureAwait(false);
        if (package.PackageNumber is { } read && IsFinal(tracking))
        {
            arrived.Add(read, tracking.Copy());
        }

        return tracking;
    }

    private static bool IsFinal(McfTracking tracking) => tracking.CurrentStatus is CurrentStatuses.Delivered or CurrentStatuses.Returned;

    private sealed class Bounded<TKey, TValue>(int most)
        where TKey : notnull
    {
        private readonly Dictionary<TKey, TValue> values = [];
        private readonly Queue<TKey> order = new();

        public bool Find(TKey key, out TValue value)
        {
            lock (values)
            {
                return values.TryGetValue(key, out value!);
            }
        }

        public void Add(TKey key, TValue value)
        {
            lock (values)
            {
                if (!values.ContainsKey(key))
                {
                    order.Enqueue(key);
                }

                values[key] = value;
                while (values.Count > most)
                {
                    values.Remove(order.Dequeue());
                }
            }
        }
    }
}
