using AmazonMcf.FaultInjection.Planning;
using AmazonMcf.Service;
using AmazonMcf.Testing;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>The store of a campaign: its clock moves only on request, and its stock does not run out.</summary>
internal static class CampaignStore
{
    private const string Marketplace = "US";
    private const int Plenty = 10_000_000;
    private static readonly TimeSpan BeforePicking = TimeSpan.FromDays(1.5);

    /// <summary>Opens a service on a new store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="time">The clock of delays.</param>
    /// <param name="versions">The versions of the API; null for the default.</param>
    public static EmbeddedService Open(string path, TimeProvider time, VersionPlan? versions = null)
    {
        // Where time passes by itself, orders must not be picked before the campaign wants it.
        var passes = versions is { TimeScale: > 0 } && time == TimeProvider.System;
        var service = EmbeddedService.Open(new EmbeddedServiceOptions
        {
            Path = path,
            StartTime = TestStart.Value,
            TimeScale = passes ? versions!.TimeScale : 0,
            AcceptedShare = passes ? versions!.AcceptedShare : 0,
            Unlimited = true,
            Time = time,
            Rules = new ServiceRules
            {
                SeparateVersions = versions is { AreSeparate: true },
                Planning = passes ? BeforePicking : new ServiceRules().Planning,
                Picking = passes ? BeforePicking : new ServiceRules().Picking,
                Shipping = passes ? BeforePicking + new ServiceRules().Shipping : new ServiceRules().Shipping,
            },
        });
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
