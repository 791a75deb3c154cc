namespace AmazonMcf.Model;

/// <summary>Cash on delivery: what the carrier collects from the recipient. Japan only.</summary>
public sealed class McfCodSettings
{
    /// <summary>Whether cash is collected on delivery.</summary>
    public bool IsCodRequired { get; set; }

    /// <summary>The charge for cash on delivery, if any.</summary>
    public McfMoney? CodCharge { get; set; }

    /// <summary>The tax on <see cref="CodCharge"/>.</summary>
    public McfMoney? CodChargeTax { get; set; }

    /// <summary>The shipping charge to collect.</summary>
    public McfMoney? ShippingCharge { get; set; }

    /// <summary>The tax on <see cref="ShippingCharge"/>.</summary>
    public McfMoney? ShippingChargeTax { get; set; }

    /// <inheritdoc />
    public override string ToString() => IsCodRequired
        ? $"required, {CodCharge ?? new McfMoney()} + {ShippingCharge ?? new McfMoney()} for shipping"
        : "not required";
}
