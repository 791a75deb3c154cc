using AmazonMcf.Connection;
using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Previews;

/// <summary>
/// Says what an order would cost and when it would arrive, at each speed, and in Japan with and without cash on delivery.
/// Source: getFulfillmentPreview, Fulfillment Outbound 2020-07-01.
/// </summary>
/// <param name="shipments">Plans shipments.</param>
internal sealed class PreviewBuilder(PreviewShipments shipments)
{
    private const string ForcedInvalid = "00000";

    /// <summary>Makes the previews.</summary>
    /// <param name="session">The call; windows handed out are noted in its store.</param>
    /// <param name="request">The preview asked for, checked.</param>
    /// <param name="marketplace">Where the goods are.</param>
    public List<FulfillmentPreview> Build(IStoreSession session, GetFulfillmentPreviewRequest request, McfMarketplace marketplace)
    {
        var lines = PreviewLines.Find(session, marketplace.MarketplaceId, request);
        var isJapan = marketplace.CountryCode == Countries.Japan;
        var speeds = request.ShippingSpeedCategories is { Count: > 0 } chosen ? chosen.Distinct() : ShippingSpeedCategories.All;
        bool[] payments = isJapan && request.IncludeCodFulfillmentPreview is true ? [false, true] : [false];
        var windows = isJapan ? DeliveryWindows.After(session.Now) : null;
        var previews = speeds
            .SelectMany(_ => payments, (speed, cash) => Build(session, request, marketplace, lines, speed, cash, windows))
            .ToList();
        if (request.IncludeDeliveryWindows is true)
            Offer(session, previews, windows);
        return previews;
    }

    private FulfillmentPreview Build(
        IStoreSession session,
        GetFulfillmentPreviewRequest request,
        McfMarketplace marketplace,
        IReadOnlyList<PreviewLine> lines,
        string speed,
        bool cash,
        IReadOnlyList<DeliveryWindow>? windows)
    {
        var orderReasons = OrderReasons(marketplace, request.Address!, speed);
        var going = orderReasons.Count == 0 ? lines.Where(line => line.IsFulfillable).ToList() : [];
        var preview = new FulfillmentPreview
        {
            ShippingSpeedCategory = speed,
            IsFulfillable = going.Count == lines.Count,
            IsCodCapable = cash,
            UnfulfillablePreviewItems = [.. lines.Where(line => !line.IsFulfillable).Select(ToUnfulfillable)],
            OrderUnfulfillableReasons = orderReasons,
            MarketplaceId = marketplace.MarketplaceId,
            FeatureConstraints = request.FeatureConstraints,
            FulfillmentPreviewShipments = [],
        };
        if (going.Count == 0)
            return preview;
        var scheduled = speed == ShippingSpeedCategories.ScheduledDelivery ? windows : null;
        preview.FulfillmentPreviewShipments = shipments.Plan(going, speed, scheduled, marketplace, session.Now);
        preview.EstimatedShippingWeight = ShippingWeight.Of(marketplace, going.Sum(line => (long)line.Product.WeightGrams * line.Units));
        if (marketplace.CountryCode != Countries.India)
            preview.EstimatedFees = FeeRule.Compute(marketplace, speed, going.Sum(line => line.Units), cash);
        return preview;
    }

    private static void Offer(IStoreSession session, IEnumerable<FulfillmentPreview> previews, IReadOnlyList<DeliveryWindow>? windows)
    {
        var scheduled = previews
            .Where(preview => preview is { ShippingSpeedCategory: ShippingSpeedCategories.ScheduledDelivery, IsFulfillable: true })
            .ToList();
        if (windows is null || scheduled.Count == 0)
            return;
        DeliveryWindowTable.Forget(session);
        foreach (var window in windows)
            DeliveryWindowTable.Remember(session, window.StartDate!.Value, window.EndDate!.Value);
        foreach (var preview in scheduled)
        {
            preview.ScheduledDeliveryInfo = new ScheduledDeliveryInfo
            {
                DeliveryTimeZone = DeliveryWindows.TimeZone,
                DeliveryWindows = [.. windows],
            };
        }
    }

    private static List<string> OrderReasons(McfMarketplace marketplace, Address address, string speed)
    {
        if (address.PostalCode == ForcedInvalid)
            return [UnfulfillableReasons.InvalidDestinationAddress];
        return DeliveryNetwork.Offers(marketplace, address.CountryCode!, speed) ? [] : [UnfulfillableReasons.DeliverySpeedUnavailable];
    }

    private static UnfulfillablePreviewItem ToUnfulfillable(PreviewLine line) => new()
    {
        SellerSku = line.Item.SellerSku,
        Quantity = line.Item.Quantity,
        SellerFulfillmentOrderItemId = line.Item.SellerFulfillmentOrderItemId,
        ItemUnfulfillableReasons = [.. line.Reasons],
    };
}
