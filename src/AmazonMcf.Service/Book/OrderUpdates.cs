using System.Globalization;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>Changes orders on hold, and ends the hold.</summary>
internal static class OrderUpdates
{
    /// <summary>Applies an update: what it does not name stays.</summary>
    /// <exception cref="ServiceErrorException">OrderNotUpdatable, InvalidValue or NoInventory.</exception>
    public static void Apply(OrderRecord order, OrderUpdate update, Instant instant)
    {
        if (!order.IsHeld || order.IsTerminal || order.Status == FulfillmentOrderStatuses.Processing)
        {
            throw ServiceErrors.NotUpdatable();
        }

        RefuseForeign(order, update);
        ChangeHead(order, update);
        foreach (var line in update.Lines)
        {
            ChangeLine(order, line);
        }

        Reservation.Cover(order, instant);
        order.Updates++;
        if (!update.Releases)
        {
            return;
        }

        order.IsHeld = false;
        order.ReleasedDate = instant.At;
        Estimates.Promise(order, instant.Rules);
    }

    private static void RefuseForeign(OrderRecord order, OrderUpdate update)
    {
        if (update.MarketplaceId is { } marketplace && marketplace != order.MarketplaceId)
        {
            throw ServiceErrors.InvalidValue(marketplace, "MarketplaceId");
        }
        // A window cannot be given by an update, and a held order has none.
        if (update.Speed == ShippingSpeedCategories.ScheduledDelivery)
        {
            throw ServiceErrors.InvalidValue(update.Speed, "ShippingSpeedCategory");
        }
    }

    private static void ChangeHead(OrderRecord order, OrderUpdate update)
    {
        order.DisplayableId = update.DisplayableId?.Trim() ?? order.DisplayableId;
        order.DisplayableDate = update.DisplayableDate ?? order.DisplayableDate;
        order.DisplayableComment = update.DisplayableComment ?? order.DisplayableComment;
        order.Speed = update.Speed ?? order.Speed;
        order.Destination = update.Destination ?? order.Destination;
        order.Policy = update.Policy ?? order.Policy;
        order.Emails = update.Emails ?? order.Emails;
        order.Features = update.Features ?? order.Features;
    }

    private static void ChangeLine(OrderRecord order, LineUpdate update)
    {
        var line = order.FindLine(update.Id) ?? throw ServiceErrors.InvalidValue(update.Id, "SellerFulfillmentOrderItemId");
        if (update.Sku is { } sku && sku != line.Sku)
        {
            throw ServiceErrors.InvalidValue(sku, "SellerSku");
        }

        if (update.Quantity is { } quantity)
        {
            ChangeQuantity(line, quantity);
        }

        line.GiftMessage = update.GiftMessage ?? line.GiftMessage;
        line.Comment = update.Comment ?? line.Comment;
        line.Disposition = update.Disposition ?? line.Disposition;
        line.DeclaredValue = update.DeclaredValue ?? line.DeclaredValue;
        line.Price = update.Price ?? line.Price;
        line.Tax = update.Tax ?? line.Tax;
    }

    private static void ChangeQuantity(OrderLine line, int quantity)
    {
        if (quantity <= 0 || quantity > line.MostUnits)
        {
            throw ServiceErrors.InvalidValue(quantity.ToString(CultureInfo.InvariantCulture), "Quantity");
        }

        line.FirstQuantity = line.MostUnits;
        line.Quantity = quantity;
    }
}
