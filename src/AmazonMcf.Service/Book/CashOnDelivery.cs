namespace AmazonMcf.Service.Book;

/// <summary>What the driver collects.</summary>
internal sealed class CashOnDelivery : OrderDetail
{
    /// <summary>Whether the driver collects anything.</summary>
    public bool? IsRequired { get; set; }

    /// <summary>The fee for it.</summary>
    public MoneyAmount? Charge { get; set; }

    /// <summary>The tax on the fee.</summary>
    public MoneyAmount? ChargeTax { get; set; }

    /// <summary>The price of shipping.</summary>
    public MoneyAmount? Shipping { get; set; }

    /// <summary>The tax on shipping.</summary>
    public MoneyAmount? ShippingTax { get; set; }
}
