namespace AmazonMcf.Model;

/// <summary>A fee of an order.</summary>
public sealed class McfFee
{
    /// <summary>The name of the fee, for example <c>FBAPerUnitFulfillmentFee</c>; see <c>KnownValues.FeeNames</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The amount.</summary>
    public McfMoney? Amount { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{Name} {Amount}".Trim();
}
