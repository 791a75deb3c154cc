namespace AmazonMcf.Service.Inbound.Plans;

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
