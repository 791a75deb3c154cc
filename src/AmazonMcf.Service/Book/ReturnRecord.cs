using AmazonMcf.Model.Known;

namespace AmazonMcf.Service.Book;

/// <summary>A unit on its way back, or that came back.</summary>
internal sealed class ReturnRecord
{
    /// <summary>The seller's id of the return.</summary>
    public string? Id { get; set; }

    /// <summary>The line.</summary>
    public string? LineId { get; set; }

    /// <summary>The shipment it left with.</summary>
    public string? ShipmentId { get; set; }

    /// <summary>The reason the seller gave.</summary>
    public string? Reason { get; set; }

    /// <summary>The text the seller added.</summary>
    public string? Comment { get; set; }

    /// <summary>The authorization it comes back under.</summary>
    public string AuthorizationId { get; set; } = "";

    /// <summary>Whether it has arrived.</summary>
    public bool IsProcessed { get; set; }

    /// <summary>When it was authorized, or arrived (UTC).</summary>
    public DateTime ChangedDate { get; set; }

    /// <summary>The condition it comes back in.</summary>
    public string Condition
    {
        get
        {
            var text = (Reason ?? "").ToUpperInvariant();
            if (text.Contains("DEFECT"))
                return ReturnItemDispositions.Defective;
            if (text.Contains("CARRIER"))
                return ReturnItemDispositions.CarrierDamaged;
            return text.Contains("DAMAGE") ? ReturnItemDispositions.CustomerDamaged : ReturnItemDispositions.Sellable;
        }
    }
}

/// <summary>Leave to send goods back to a fulfilment centre.</summary>
internal sealed class ReturnAuthorizationRecord
{
    /// <summary>Its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The fulfilment centre.</summary>
    public string Centre { get; set; } = "";

    /// <summary>The id the warehouse knows it by.</summary>
    public string RmaId { get; set; } = "";
}

/// <summary>A unit the seller wants to send back.</summary>
/// <param name="Id">The seller's id of the return.</param>
/// <param name="LineId">The line.</param>
/// <param name="ShipmentId">The shipment it left with.</param>
/// <param name="Reason">Why.</param>
/// <param name="Comment">A text of the seller.</param>
internal sealed record ReturnRequest(string? Id, string? LineId, string? ShipmentId, string? Reason, string? Comment);

/// <summary>A unit that may not come back.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Code">Why not, as a code.</param>
/// <param name="Description">Why not, in words.</param>
internal sealed record RefusedReturn(ReturnRequest Request, string Code, string Description);

/// <summary>What was decided on a request for returns.</summary>
/// <param name="Order">The order.</param>
/// <param name="Accepted">What may come back.</param>
/// <param name="Refused">What may not.</param>
/// <param name="Authorizations">The new authorizations.</param>
internal sealed record ReturnDecision(
    OrderRecord Order, List<ReturnRecord> Accepted, List<RefusedReturn> Refused, List<ReturnAuthorizationRecord> Authorizations);
