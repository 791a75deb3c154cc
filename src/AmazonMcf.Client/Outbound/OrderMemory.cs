using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// What was read of a seller's orders with one version of the API and cannot change any more, so that following open orders costs requests
/// only for what is open: the packages of orders that are closed, as long as a list shows the same status since the same time, and the
/// tracking of packages that have arrived. Everything else is read each time. It lasts as long as the connection. Thread-safe.
/// </summary>
/// <param name="now">The time of the service, in UTC, which is virtual for an embedded one.</param>
/// <param name="most">How many orders, and how many packages, are remembered at most; those not used for longest are forgotten.</param>
internal sealed class OrderMemory(Func<DateTime> now, int most = 50_000)
{
    // No list shows returns that other programs create.
    private static readonly TimeSpan LongestUse = TimeSpan.FromDays(1);

    private readonly BoundedCache<string, KnownOrder> orders = new(most);
    private readonly BoundedCache<int, McfTracking> arrived = new(most);

    /// <summary>The packages of an order, read unless they are known.</summary>
    /// <param name="client">Reads orders.</param>
    /// <param name="listed">The order as a list shows it now.</param>
    /// <param name="call">The call.</param>
    public async Task<IReadOnlyList<McfPackage>> ReadPackagesAsync(IOrders client, McfOrder listed, ApiCall call)
    {
        if (Find(listed) is { } known)
        {
            return known.Packages;
        }

        var order = await client.GetOrderAsync(listed.SellerFulfillmentOrderId, call).ConfigureAwait(false);
        var packages = PackagesOf(order);
        if (IsClosed(order))
        {
            Remember(order, packages, whole: null);
        }

        return packages;
    }

    /// <summary>
    /// An order in full, read unless it is known. One with open returns is read each time, and each other one at least once a day.
    /// </summary>
    /// <param name="client">Reads orders.</param>
    /// <param name="listed">The order as a list shows it now.</param>
    /// <param name="call">The call.</param>
    /// <returns>The order, which other callers get as well: do not change it.</returns>
    public async Task<McfOrder> ReadOrderAsync(IOrders client, McfOrder listed, ApiCall call)
    {
        if (Find(listed) is { Whole: { } whole } known && (now() - known.Read).Duration() < LongestUse)
        {
            return whole;
        }

        var order = await client.GetOrderAsync(listed.SellerFulfillmentOrderId, call).ConfigureAwait(false);
        if (IsClosed(order) && order.ReturnItems.OrEmpty().All(item => item.Status == ReturnItemStatuses.Processed))
        {
            Remember(order, PackagesOf(order), order);
        }

        return order;
    }

    /// <summary>Forgets an order that changed in a way that no list shows.</summary>
    /// <param name="orderId">The order.</param>
    public void Forget(string orderId) => orders.Remove(orderId);

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

    private KnownOrder? Find(McfOrder listed) =>
        orders.Find(listed.SellerFulfillmentOrderId, out var known)
        && (known.Status, known.Since) == (listed.Status, listed.StatusUpdatedDate)
            ? known
            : null;

    // An order that a list shows as closed and that is read as closed does not get further packages.
    private static bool IsClosed(McfOrder order) => order is { IsTerminal: true, StatusUpdatedDate: not null };

    private void Remember(McfOrder order, IReadOnlyList<McfPackage> packages, McfOrder? whole) => orders.Add(
        order.SellerFulfillmentOrderId, new(order.Status, order.StatusUpdatedDate, packages, whole, now()));

    private static McfPackage[] PackagesOf(McfOrder order) => [.. order.Shipments.OrEmpty().SelectMany(shipment => shipment.Packages)];

    private static bool IsFinal(McfTracking tracking) => tracking.CurrentStatus is CurrentStatuses.Delivered or CurrentStatuses.Returned;

    private sealed record KnownOrder(
        string? Status, DateTime? Since, IReadOnlyList<McfPackage> Packages, McfOrder? Whole, DateTime Read);
}
