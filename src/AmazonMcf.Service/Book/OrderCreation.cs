using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Catalog;

namespace AmazonMcf.Service.Book;

/// <summary>Takes new orders in.</summary>
internal static class OrderCreation
{
    /// <summary>Completes an order the seller sent, and keeps its units.</summary>
    /// <exception cref="ServiceErrorException">UnknownSku or NoInventory.</exception>
    public static void Create(OrderRecord order, Instant instant)
    {
        order.DisplayableId = order.DisplayableId?.Trim();
        order.ReceivedDate = instant.At;

        // The status of an order that is not shown yet changes when it is shown, so that lists by the last change find it then.
        order.MoveTo(FulfillmentOrderStatuses.New, order.ShownAt ?? instant.At);
        if (!order.IsHeld)
        {
            order.ReleasedDate = instant.At;
        }

        foreach (var line in order.Lines)
        {
            Locate(line, order.MarketplaceId, instant);
        }

        Estimates.Promise(order, instant.Rules);
        Reservation.Cover(order, instant);
    }

    private static void Locate(OrderLine line, string marketplaceId, Instant instant)
    {
        var product = ProductTable.Find(instant.Session, marketplaceId, line.Sku) ?? throw ServiceErrors.UnknownSku(line.Id);
        line.FnSku = product.FnSku;
        line.Center = product.Center;
    }
}
