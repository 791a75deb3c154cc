using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Catalog;

namespace AmazonMcf.Service.Book;

/// <summary>Takes new orders in.</summary>
internal static class Acceptance
{
    /// <summary>Completes an order the seller sent, and keeps its units.</summary>
    /// <exception cref="ServiceErrorException">UnknownSku or NoInventory.</exception>
    public static void Accept(OrderRecord order, Moment moment)
    {
        order.DisplayableId = order.DisplayableId?.Trim();
        order.ReceivedDate = moment.At;
        order.MoveTo(FulfillmentOrderStatuses.New, moment.At);
        if (!order.IsHeld)
        {
            order.ReleasedDate = moment.At;
        }

        foreach (var line in order.Lines)
        {
            Locate(line, order.MarketplaceId, moment);
        }

        Estimates.Promise(order, moment.Rules);
        Reservation.Cover(order, moment);
    }

    private static void Locate(OrderLine line, string marketplaceId, Moment moment)
    {
        var product = ProductTable.Find(moment.Session, marketplaceId, line.Sku) ?? throw ServiceErrors.UnknownSku(line.Id);
        line.FnSku = product.FnSku;
        line.Centre = product.Centre;
    }
}
