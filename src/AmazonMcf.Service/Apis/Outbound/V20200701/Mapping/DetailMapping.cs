using System.Text.Json;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;

/// <summary>The parts of an order that are given back as they came, between the wire and the book.</summary>
internal static class DetailMapping
{
    /// <summary>Reads an address.</summary>
    public static PostalAddress? ToRecord(this Address? wire) => wire is null ? null : new PostalAddress
    {
        Name = wire.Name,
        Line1 = wire.AddressLine1,
        Line2 = wire.AddressLine2,
        Line3 = wire.AddressLine3,
        City = wire.City,
        District = wire.DistrictOrCounty,
        State = wire.StateOrRegion,
        PostalCode = wire.PostalCode,
        Country = wire.CountryCode,
        Phone = wire.Phone,
        Other = Keep(wire.AdditionalData),
    };

    /// <summary>Writes an address.</summary>
    public static Address? ToWire(this PostalAddress? record) => record is null ? null : new Address
    {
        Name = record.Name,
        AddressLine1 = record.Line1,
        AddressLine2 = record.Line2,
        AddressLine3 = record.Line3,
        City = record.City,
        DistrictOrCounty = record.District,
        StateOrRegion = record.State,
        PostalCode = record.PostalCode,
        CountryCode = record.Country,
        Phone = record.Phone,
        AdditionalData = record.Other,
    };

    /// <summary>Reads an amount.</summary>
    public static MoneyAmount? ToRecord(this Money? wire) =>
        wire is null ? null : new MoneyAmount { Currency = wire.CurrencyCode, Value = wire.Value, Other = Keep(wire.AdditionalData) };

    /// <summary>Writes an amount.</summary>
    public static Money? ToWire(this MoneyAmount? record) =>
        record is null ? null : new Money { CurrencyCode = record.Currency, Value = record.Value, AdditionalData = record.Other };

    /// <summary>Reads a window.</summary>
    public static TimeWindow? ToRecord(this DeliveryWindow? wire) =>
        wire is null ? null : new TimeWindow { Start = wire.StartDate, End = wire.EndDate, Other = Keep(wire.AdditionalData) };

    /// <summary>Writes a window.</summary>
    public static DeliveryWindow? ToWire(this TimeWindow? record) =>
        record is null ? null : new DeliveryWindow { StartDate = record.Start, EndDate = record.End, AdditionalData = record.Other };

    /// <summary>Reads extra services.</summary>
    public static List<FeatureChoice>? ToRecord(this List<FeatureSettings>? wire) => wire?.ConvertAll(feature => new FeatureChoice
    {
        Name = feature.FeatureName,
        Policy = feature.FeatureFulfillmentPolicy,
        Other = Keep(feature.AdditionalData),
    });

    /// <summary>Writes extra services.</summary>
    public static List<FeatureSettings>? ToWire(this List<FeatureChoice>? records) => records?.ConvertAll(feature => new FeatureSettings
    {
        FeatureName = feature.Name,
        FeatureFulfillmentPolicy = feature.Policy,
        AdditionalData = feature.Other,
    });

    /// <summary>Reads payments.</summary>
    public static List<Payment>? ToRecord(this List<PaymentInformation>? wire) => wire?.ConvertAll(payment => new Payment
    {
        TransactionId = payment.PaymentTransactionId,
        Mode = payment.PaymentMode,
        Date = payment.PaymentDate,
        Other = Keep(payment.AdditionalData),
    });

    /// <summary>Writes payments.</summary>
    public static List<PaymentInformation>? ToWire(this List<Payment>? records) => records?.ConvertAll(payment => new PaymentInformation
    {
        PaymentTransactionId = payment.TransactionId,
        PaymentMode = payment.Mode,
        PaymentDate = payment.Date,
        AdditionalData = payment.Other,
    });

    /// <summary>Reads what the driver collects.</summary>
    public static CashOnDelivery? ToRecord(this CODSettings? wire) => wire is null ? null : new CashOnDelivery
    {
        IsRequired = wire.IsCodRequired,
        Charge = wire.CodCharge.ToRecord(),
        ChargeTax = wire.CodChargeTax.ToRecord(),
        Shipping = wire.ShippingCharge.ToRecord(),
        ShippingTax = wire.ShippingChargeTax.ToRecord(),
        Other = Keep(wire.AdditionalData),
    };

    /// <summary>Writes what the driver collects.</summary>
    public static CODSettings? ToWire(this CashOnDelivery? record) => record is null ? null : new CODSettings
    {
        IsCodRequired = record.IsRequired,
        CodCharge = record.Charge.ToWire(),
        CodChargeTax = record.ChargeTax.ToWire(),
        ShippingCharge = record.Shipping.ToWire(),
        ShippingChargeTax = record.ShippingTax.ToWire(),
        AdditionalData = record.Other,
    };

    /// <summary>Reads how the buyer wants the parcel delivered.</summary>
    public static DeliveryPreference? ToRecord(this DeliveryPreferences? wire) => wire is null ? null : new DeliveryPreference
    {
        Instructions = wire.DeliveryInstructions,
        DropOff = wire.DropOffLocation.ToRecord(),
        Other = Keep(wire.AdditionalData),
    };

    /// <summary>Writes a place where a parcel is left.</summary>
    public static DropOffLocation? ToWire(this DropOffPlace? record) =>
        record is null ? null : new DropOffLocation { Type = record.Type, Attributes = record.Attributes, AdditionalData = record.Other };

    private static DropOffPlace? ToRecord(this DropOffLocation? wire) => wire is null ? null : new DropOffPlace
    {
        Type = wire.Type,
        Attributes = wire.Attributes?.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        Other = Keep(wire.AdditionalData),
    };

    private static Dictionary<string, JsonElement>? Keep(IDictionary<string, JsonElement>? other) =>
        other?.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
