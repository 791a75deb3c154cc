using System.Text.Json;
using AmazonMcf.Model.Known;

namespace AmazonMcf.Service.Book;

/// <summary>A part of an order that comes from the seller and is given back as it came.</summary>
internal abstract class OrderDetail
{
    /// <summary>Members that the service does not know; null for none.</summary>
    public Dictionary<string, JsonElement>? Other { get; set; }
}

/// <summary>A postal address.</summary>
internal sealed class PostalAddress : OrderDetail
{
    /// <summary>The person or company.</summary>
    public string? Name { get; set; }

    /// <summary>Street and house number.</summary>
    public string? Line1 { get; set; }

    /// <summary>The second line.</summary>
    public string? Line2 { get; set; }

    /// <summary>The third line.</summary>
    public string? Line3 { get; set; }

    /// <summary>The city.</summary>
    public string? City { get; set; }

    /// <summary>The district or county.</summary>
    public string? District { get; set; }

    /// <summary>The state or region.</summary>
    public string? State { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The country, two letters after ISO 3166-1.</summary>
    public string? Country { get; set; }

    /// <summary>The telephone number.</summary>
    public string? Phone { get; set; }
}

/// <summary>An amount of money.</summary>
internal sealed class MoneyAmount : OrderDetail
{
    /// <summary>The currency, three letters after ISO 4217.</summary>
    public string? Currency { get; set; }

    /// <summary>The number, with the digits it came with.</summary>
    public decimal? Value { get; set; }
}

/// <summary>The time in which a parcel is to arrive.</summary>
internal sealed class TimeWindow : OrderDetail
{
    /// <summary>Its start (UTC).</summary>
    public DateTime? Start { get; set; }

    /// <summary>Its end (UTC).</summary>
    public DateTime? End { get; set; }
}

/// <summary>An extra service the seller asks for.</summary>
internal sealed class FeatureChoice : OrderDetail
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Whether the goods may leave without it.</summary>
    public string? Policy { get; set; }

    /// <summary>Whether the goods must not leave without it.</summary>
    public bool IsRequired => Policy == FeatureFulfillmentPolicies.Required;
}

/// <summary>How the buyer paid.</summary>
internal sealed class Payment : OrderDetail
{
    /// <summary>The id of the transaction.</summary>
    public string? TransactionId { get; set; }

    /// <summary>The means of payment.</summary>
    public string? Mode { get; set; }

    /// <summary>When (UTC).</summary>
    public DateTime? Date { get; set; }
}

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

/// <summary>Where the driver leaves the parcel.</summary>
internal sealed class DropOffPlace : OrderDetail
{
    /// <summary>The kind of place.</summary>
    public string? Type { get; set; }

    /// <summary>What the driver must know about it.</summary>
    public Dictionary<string, string>? Attributes { get; set; }
}

/// <summary>How the buyer wants the parcel delivered.</summary>
internal sealed class DeliveryPreference : OrderDetail
{
    /// <summary>A message to the driver.</summary>
    public string? Instructions { get; set; }

    /// <summary>The place.</summary>
    public DropOffPlace? DropOff { get; set; }
}
