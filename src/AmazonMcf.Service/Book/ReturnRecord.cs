using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Service.Book;

/// <summary>A unit in transit back, or returned.</summary>
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
            {
                return ReturnItemDispositions.Defective;
            }

            if (text.Contains("CARRIER"))
            {
                return ReturnItemDispositions.CarrierDamaged;
            }

            return text.Contains("DAMAGE") ? ReturnItemDispositions.CustomerDamaged : ReturnItemDispositions.Sellable;
        }
    }
}
