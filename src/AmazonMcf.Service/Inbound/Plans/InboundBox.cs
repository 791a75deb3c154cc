namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>A box. Boxes that were given as several of a kind are one each.</summary>
internal sealed class InboundBox
{
    /// <summary>The id of the package.</summary>
    public string Id { get; set; } = "";

    /// <summary>The id on the label: that of the shipment with the number of the box. Null until transportation is confirmed.</summary>
    public string? BoxId { get; set; }

    /// <summary>Where the content is known from, for example <c>BOX_CONTENT_PROVIDED</c>.</summary>
    public string Source { get; set; } = "";

    public InboundDimensions Dimensions { get; set; } = new();

    public InboundWeight Weight { get; set; } = new();

    /// <summary>The content; empty unless the seller provides it.</summary>
    public List<PlanLine> Lines { get; set; } = [];
}

/// <summary>A pallet, or several of a kind.</summary>
internal sealed class InboundPallet
{
    public string Id { get; set; } = "";

    public int Quantity { get; set; }

    public InboundDimensions? Dimensions { get; set; }

    public InboundWeight? Weight { get; set; }

    public string? Stackability { get; set; }
}

/// <summary>The size of a package.</summary>
internal sealed class InboundDimensions
{
    public decimal Length { get; set; }

    public decimal Width { get; set; }

    public decimal Height { get; set; }

    public string Unit { get; set; } = "";
}

/// <summary>The weight of a package.</summary>
internal sealed class InboundWeight
{
    private const decimal KilogramsPerPound = 0.45359237m;

    public decimal Value { get; set; }

    /// <summary><c>KG</c> or <c>LB</c>.</summary>
    public string Unit { get; set; } = "";

    /// <summary>The weight in kilograms.</summary>
    public decimal Kilograms() => Unit == "LB" ? Value * KilogramsPerPound : Value;
}
