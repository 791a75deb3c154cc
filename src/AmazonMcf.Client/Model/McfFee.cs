namespace AmazonMcf.Model;

/// <summary>A part of the cost of an order.</summary>
public sealed class McfFee
{
    /// <summary>The kind of fee, for example <c>FBAPerUnitFulfillmentFee</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The amount.</summary>
    public McfMoney? Amount { get; set; }
}
