namespace AmazonMcf.Model;

/// <summary>A fee or discount of an option. Source: Incentive of Fulfillment Inbound 2024-03-20.</summary>
public sealed class McfInboundFee
{
    /// <summary><c>FEE</c> or <c>DISCOUNT</c>.</summary>
    public string? Type { get; set; }

    /// <summary>What it applies to, for example <c>Placement Services</c>.</summary>
    public string? Target { get; set; }

    /// <summary>The description of the service.</summary>
    public string? Description { get; set; }

    /// <summary>The amount; positive for discounts, too.</summary>
    public McfMoney? Amount { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{Target}: {Amount}";
}
