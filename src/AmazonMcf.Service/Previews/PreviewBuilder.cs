using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Previews;

/// <summary>
/// Says what an order would cost and when it would arrive, at each speed, and in Japan with and without cash on delivery.
/// </summary>
/// <param name="shipments">Plans shipments.</param>
/// <param name="isOffered">Whether a speed is offered from a marketplace to a country.</param>
internal sealed class PreviewBuilder(PreviewShipments shipments, SpeedRule isOffered)
{
    private const string ForcedInvalid = "00000";

    /// <summary>Creates the previews.</summary>
    /// <param name="session">The call; windows handed out are noted in its store.</param>
    /// <param name="request">The preview asked for, checked.</param>
    /// <param name="marketplace">Where the goods are.</param>
    public List<Preview> Build(IStoreSession session, PreviewRequest request, McfMarketplace marketplace)
    {
        var lines = PreviewLines.Find(session, marketplace.MarketplaceId, request);
        var isJapan = marketplace.CountryCode == Countries.Japan;
        var speeds = request.Speeds is { Count: > 0 } chosen ? chosen.Distinct() : ShippingSpeedCategories.All;
        bool[] payments = isJapan && request.WithCash ? [false, true] : [false];
        var windows = isJapan ? DeliveryWindows.After(session.Now) : null;
        var previews = speeds
            .SelectMany(_ => payments, (speed, cash) => Build(session.Now, request.Destination, marketplace, lines, speed, cash, windows))
            .ToList();
        return request.WithWindows && windows is not null ? Offer(session, previews, windows) : previews;
    }

    private Preview Build(
        DateTime now,
        PostalAddress destination,
        McfMarketplace marketplace,
        IReadOnlyList<PreviewLine> lines,
        string speed,
        bool cash,
        IReadOnlyList<TimeWindow>? windows)
    {
        var preview = new Preview(speed, cash, lines, OrderReasons(marketplace, destination, speed));
        var going = preview.OrderReasons.Count == 0 ? lines.Where(line => line.IsFulfillable).ToList() : [];
        if (going.Count == 0)
        {
            return preview;
        }

        var scheduled = speed == ShippingSpeedCategories.ScheduledDelivery ? windows : null;
        return preview with
        {
            Shipments = shipments.Plan(going, speed, scheduled, now),
            Grams = going.Sum(line => (long)line.Product.WeightGrams * line.Item.Units),
            Fees = marketplace.CountryCode == Countries.India
                ? null
                : FeeRule.Compute(marketplace, speed, going.Sum(line => line.Item.Units), cash),
        };
    }

    private static List<Preview> Offer(IStoreSession session, List<Preview> previews, IReadOnlyList<TimeWindow> windows)
    {
        if (!previews.Exists(IsScheduled))
        {
            return previews;
        }

        DeliveryWindowTable.Forget(session);
        foreach (var window in windows)
        {
            DeliveryWindowTable.Remember(session, window.Start!.Value, window.End!.Value);
        }

        return previews.ConvertAll(preview => IsScheduled(preview) ? preview with { Windows = windows } : preview);
    }

    private static bool IsScheduled(Preview preview) =>
        preview is { Speed: ShippingSpeedCategories.ScheduledDelivery, IsFulfillable: true };

    private List<string> OrderReasons(McfMarketplace marketplace, PostalAddress destination, string speed)
    {
        if (destination.PostalCode == ForcedInvalid)
        {
            return [UnfulfillableReasons.InvalidDestinationAddress];
        }

        return isOffered(marketplace, destination.Country!, speed) ? [] : [UnfulfillableReasons.DeliverySpeedUnavailable];
    }
}
