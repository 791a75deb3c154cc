using AmazonMcf.FaultInjection.Planning;
using AmazonMcf.Service;
using AmazonMcf.Testing;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>The store of a campaign: its clock moves only when told to, and nothing it sells runs out.</summary>
internal static class Warehouse
{
    private const string Marketplace = "US";
    private const int Plenty = 10_000_000;

    /// <summary>Opens a service on a new store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock of delays.</param>
    public static EmbeddedService Open(string path, TimeProvider time)
    {
        var service = EmbeddedService.Open(
            new EmbeddedServiceOptions { Path = path, StartTime = TestStart.Value, TimeScale = 0, Unlimited = true, Time = time });
        foreach (var sku in OrderPlanner.Skus)
        {
            service.SetStock(Marketplace, sku, Plenty);
        }

        return service;
    }

    /// <summary>The units promised to orders.</summary>
    public static int Reserved(EmbeddedService service) =>
        OrderPlanner.Skus.Sum(sku => service.GetStock(Marketplace, sku).Single().Reserved);

    /// <summary>The ids of the orders there are.</summary>
    public static IReadOnlySet<string> OrderIds(EmbeddedService service) =>
        service.ReadCommittedState().Orders.Select(order => order.SellerFulfillmentOrderId).ToHashSet(StringComparer.Ordinal);
}
