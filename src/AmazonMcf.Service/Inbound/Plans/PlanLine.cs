using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Units of a SKU in a plan, a packing group, a shipment or a box.</summary>
internal sealed class PlanLine
{
    public string Sku { get; set; } = "";

    /// <summary>The fulfillment network SKU; empty for a SKU that the marketplace does not have.</summary>
    public string FnSku { get; set; } = "";

    public string Asin { get; set; } = "";

    public int Quantity { get; set; }

    public string LabelOwner { get; set; } = "";

    public string PrepOwner { get; set; } = "";

    /// <summary>The expiration date as yyyy-MM-dd, if any.</summary>
    public string? Expiration { get; set; }

    /// <summary>The manufacturing lot code, if any.</summary>
    public string? Lot { get; set; }

    /// <summary>Units that arrived so far, including damaged units. Only in shipments.</summary>
    public int Received { get; set; }

    /// <summary>Units that will have arrived when the shipment is closed, including damaged units. Known when receiving starts.</summary>
    public int Arriving { get; set; }

    /// <summary>Of these, damaged units.</summary>
    public int Damaged { get; set; }

    /// <summary>What distinguishes units of the same SKU.</summary>
    [JsonIgnore]
    public (string Sku, string? Expiration, string? Lot) Key => (Sku, Expiration, Lot);

    /// <summary>The same line with a different number of units, none of which have arrived.</summary>
    public PlanLine With(int quantity) => new()
    {
        Sku = Sku,
        FnSku = FnSku,
        Asin = Asin,
        Quantity = quantity,
        LabelOwner = LabelOwner,
        PrepOwner = PrepOwner,
        Expiration = Expiration,
        Lot = Lot,
    };
}
