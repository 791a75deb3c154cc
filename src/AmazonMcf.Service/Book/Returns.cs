using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Authorizes returns and takes the goods back.</summary>
internal static class Returns
{
    private static readonly HashSet<string> Countries = new(["US", "DE", "FR", "IT", "GB", "JP", "AU"], StringComparer.Ordinal);

    /// <summary>Decides on each item by itself.</summary>
    /// <exception cref="ServiceErrorException">
    /// NoInventory when nothing was ever shipped; InvalidValue where returns are not offered.
    /// </exception>
    public static ReturnDecision Authorize(OrderRecord order, IReadOnlyList<ReturnRequest> requests, Instant instant)
    {
        if (Connection.McfMarketplaces.Find(order.MarketplaceId) is { } marketplace && !Countries.Contains(marketplace.CountryCode))
        {
            throw ServiceErrors.InvalidValue(order.MarketplaceId, "MarketplaceId");
        }

        if (order.Shipments.Count == 0)
        {
            throw ServiceErrors.NoStock(requests[0].LineId ?? order.Id);
        }

        var decision = new ReturnDecision(order, [], [], []);
        foreach (var request in requests)
        {
            if (Objection(order, request) is { } objection)
            {
                decision.Refused.Add(new RefusedReturn(request, objection.Code, objection.Description));
            }
            else
            {
                decision.Accepted.Add(Accept(order, request, decision.Authorizations, instant));
            }
        }

        order.Authorizations.AddRange(decision.Authorizations);
        return decision;
    }

    /// <summary>Takes in what has arrived by a moment.</summary>
    public static void ProcessArrived(OrderRecord order, Instant instant)
    {
        foreach (var item in order.Returns.Where(item => Schedule.ReturnDue(item, instant.Rules) <= instant.At))
        {
            item.IsProcessed = true;
            item.ChangedDate = instant.At;
            if (item.Condition == ReturnItemDispositions.Sellable)
            {
                instant.StockOf(order).TakeBack(order.FindLine(item.LineId)!.FnSku);
            }
        }
    }

    private static (string Code, string Description)? Objection(OrderRecord order, ReturnRequest request)
    {
        var line = order.FindLine(request.LineId);
        var shipment = order.Shipments.Find(candidate => candidate.Id == request.ShipmentId);
        var units = shipment?.Parts.Where(part => part.LineId == request.LineId).Sum(part => part.Units) ?? 0;
        if (line is null || units == 0)
        {
            return (InvalidItemReasonCodes.InvalidValues, "The order has no such item in such a shipment.");
        }

        if (!shipment!.HasLeft)
        {
            return (InvalidItemReasonCodes.NoCompletedShipItems, "The shipment has not left the fulfillment center.");
        }

        if (order.Returns.Exists(earlier => earlier.Id == request.Id))
        {
            return (InvalidItemReasonCodes.DuplicateRequest, "There are duplicate return requests for this item.");
        }

        var taken = order.Returns.Count(earlier => earlier.ShipmentId == request.ShipmentId && earlier.LineId == request.LineId);
        return taken < units ? null : (InvalidItemReasonCodes.NoReturnableQuantity, "All units of this item are being returned already.");
    }

    private static ReturnRecord Accept(
        OrderRecord order, ReturnRequest request, List<ReturnAuthorizationRecord> authorizations, Instant instant)
    {
        var center = order.FindLine(request.LineId)!.Center;
        var authorization = authorizations.Find(candidate => candidate.Center == center);
        if (authorization is null)
        {
            authorization = NewAuthorization(center, instant.Session);
            authorizations.Add(authorization);
        }

        var accepted = new ReturnRecord
        {
            Id = request.Id,
            LineId = request.LineId,
            ShipmentId = request.ShipmentId,
            Reason = request.Reason,
            Comment = request.Comment,
            ChangedDate = instant.At,
            AuthorizationId = authorization.Id,
        };
        order.Returns.Add(accepted);
        return accepted;
    }

    private static ReturnAuthorizationRecord NewAuthorization(string center, IStoreSession session)
    {
        var rma = Identifiers.Rma(session);
        return new ReturnAuthorizationRecord { Id = Identifiers.ReturnAuthorization(session), Center = center, RmaId = rma };
    }
}
