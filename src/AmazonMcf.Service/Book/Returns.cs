using AmazonMcf.Model.Known;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Catalogue;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Authorises returns and takes the goods back.</summary>
internal static class Returns
{
    private const string UnknownReason = "UNKNOWN_OTHER_REASON";

    private static readonly HashSet<string> Countries = new(["US", "DE", "FR", "IT", "GB", "JP", "AU"], StringComparer.Ordinal);

    /// <summary>Decides on each item by itself.</summary>
    /// <exception cref="ServiceRefusalException">E07 when nothing was ever shipped; E26 where returns are not offered.</exception>
    public static CreateFulfillmentReturnResult Authorise(OrderRecord order, IEnumerable<CreateReturnItem> items, Moment moment)
    {
        if (Connection.McfMarketplaces.Find(order.MarketplaceId) is { } marketplace && !Countries.Contains(marketplace.CountryCode))
            throw ServiceRefusalException.InvalidValue(order.MarketplaceId, "MarketplaceId");
        if (order.Shipments.Count == 0)
            throw ServiceRefusalException.NoStock(items.First().SellerFulfillmentOrderItemId ?? order.Id);

        var result = new CreateFulfillmentReturnResult { ReturnItems = [], InvalidReturnItems = [], ReturnAuthorizations = [] };
        foreach (var item in items)
        {
            if (Objection(order, item) is { } objection)
                result.InvalidReturnItems.Add(Refuse(item, objection.Code, objection.Description));
            else
                result.ReturnItems.Add(Accept(order, item, result.ReturnAuthorizations, moment));
        }

        order.ReturnAuthorizations.AddRange(result.ReturnAuthorizations);
        return result;
    }

    /// <summary>Takes in what has arrived by a moment.</summary>
    public static void ProcessArrived(OrderRecord order, Moment moment)
    {
        foreach (var item in order.ReturnItems.Where(item => Timetable.ReturnDue(item, moment.Rules) <= moment.At))
        {
            item.Status = ReturnItemStatuses.Processed;
            item.StatusChangedDate = moment.At;
            item.AmazonReturnReasonCode = item.SellerReturnReasonCode;
            item.ReturnReceivedCondition = Condition(item.SellerReturnReasonCode);
            item.FulfillmentCenterId = order.ReturnAuthorizations
                .Find(authorisation => authorisation.ReturnAuthorizationId == item.ReturnAuthorizationId)?.FulfillmentCenterId;
            if (item.ReturnReceivedCondition == ReturnItemDispositions.Sellable)
                moment.StockOf(order).TakeBack(order.FindLine(item.SellerFulfillmentOrderItemId)!.FnSku);
        }
    }

    private static (string Code, string Description)? Objection(OrderRecord order, CreateReturnItem item)
    {
        var line = order.FindLine(item.SellerFulfillmentOrderItemId);
        var shipment = order.Shipments.Find(candidate => candidate.AmazonShipmentId == item.AmazonShipmentId);
        var units = shipment?.FulfillmentShipmentItem!
            .Where(part => part.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId)
            .Sum(part => part.Quantity) ?? 0;
        if (line is null || units == 0)
            return (InvalidItemReasonCodes.InvalidValues, "The order has no such item in such a shipment.");
        if (shipment!.FulfillmentShipmentStatus != ShipmentStatuses.Shipped)
            return (InvalidItemReasonCodes.NoCompletedShipItems, "The shipment has not left the fulfillment center.");
        if (order.ReturnItems.Exists(earlier => earlier.SellerReturnItemId == item.SellerReturnItemId))
            return (InvalidItemReasonCodes.DuplicateRequest, "There are duplicate return requests for this item.");
        var taken = order.ReturnItems.Count(earlier => earlier.AmazonShipmentId == item.AmazonShipmentId
            && earlier.SellerFulfillmentOrderItemId == item.SellerFulfillmentOrderItemId);
        return taken < units ? null : (InvalidItemReasonCodes.NoReturnableQuantity, "All units of this item are being returned already.");
    }

    private static InvalidReturnItem Refuse(CreateReturnItem item, string code, string description) => new()
    {
        SellerReturnItemId = item.SellerReturnItemId,
        SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
        InvalidItemReason = new InvalidItemReason { InvalidItemReasonCode = code, Description = description },
    };

    private static ReturnItem Accept(
        OrderRecord order, CreateReturnItem item, List<ReturnAuthorization> authorisations, Moment moment)
    {
        var centre = order.FindLine(item.SellerFulfillmentOrderItemId)!.Centre;
        var authorisation = authorisations.FirstOrDefault(candidate => candidate.FulfillmentCenterId == centre);
        if (authorisation is null)
        {
            authorisation = NewAuthorisation(centre, order.MarketplaceId, moment.Session);
            authorisations.Add(authorisation);
        }

        var accepted = new ReturnItem
        {
            SellerReturnItemId = item.SellerReturnItemId,
            SellerFulfillmentOrderItemId = item.SellerFulfillmentOrderItemId,
            AmazonShipmentId = item.AmazonShipmentId,
            SellerReturnReasonCode = item.ReturnReasonCode,
            ReturnComment = item.ReturnComment,
            AmazonReturnReasonCode = UnknownReason,
            Status = ReturnItemStatuses.New,
            StatusChangedDate = moment.At,
            ReturnAuthorizationId = authorisation.ReturnAuthorizationId,
        };
        order.ReturnItems.Add(accepted);
        return accepted;
    }

    private static ReturnAuthorization NewAuthorisation(string centre, string marketplaceId, IStoreSession session)
    {
        var rma = Identifiers.Rma(session);
        var place = FulfilmentCentres.Find(centre) ?? FulfilmentCentres.Of(marketplaceId)[0];
        return new ReturnAuthorization
        {
            ReturnAuthorizationId = Identifiers.ReturnAuthorization(session),
            FulfillmentCenterId = centre,
            ReturnToAddress = place.Address,
            AmazonRmaId = rma,
            RmaPageUrl = "https://www.amazon.com/gp/orc/rml/" + rma,
        };
    }

    private static string Condition(string? reason)
    {
        var text = (reason ?? "").ToUpperInvariant();
        if (text.Contains("DEFECT"))
            return ReturnItemDispositions.Defective;
        if (text.Contains("CARRIER"))
            return ReturnItemDispositions.CarrierDamaged;
        return text.Contains("DAMAGE") ? ReturnItemDispositions.CustomerDamaged : ReturnItemDispositions.Sellable;
    }
}
