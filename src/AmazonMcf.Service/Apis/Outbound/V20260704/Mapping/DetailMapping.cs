using System.Text.Json;
using AmazonMcf.Service.Book;
using Wire = AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;

/// <summary>The parts of an order that are given back as they came, between the wire and the book.</summary>
internal static class DetailMapping
{
    /// <summary>Reads an address.</summary>
    public static PostalAddress? ToRecord(this Wire.Address? wire) => wire is null ? null : new PostalAddress
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
        Email = wire.Email,
        Other = Keep(wire.AdditionalData),
    };

    /// <summary>Writes an address.</summary>
    public static Wire.Address? ToWire(this PostalAddress? record) => record is null ? null : new Wire.Address
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
        Email = record.Email,
        AdditionalData = record.Other,
    };

    /// <summary>Reads an amount of money.</summary>
    public static MoneyAmount? ToRecord(this Wire.Money? wire) =>
        wire is null ? null : new MoneyAmount { Currency = wire.CurrencyCode, Value = wire.Amount, Other = Keep(wire.AdditionalData) };

    /// <summary>Writes an amount of money.</summary>
    public static Wire.Money? ToWire(this MoneyAmount? record) =>
        record is null ? null : new Wire.Money { CurrencyCode = record.Currency, Amount = record.Value, AdditionalData = record.Other };

    /// <summary>Reads an interval.</summary>
    public static TimeWindow? ToRecord(this Wire.TimeInterval? wire) =>
        wire is null ? null : new TimeWindow { Start = wire.StartTime, End = wire.EndTime, Other = Keep(wire.AdditionalData) };

    /// <summary>Writes an interval.</summary>
    public static Wire.TimeInterval? ToWire(this TimeWindow? record) =>
        record is null ? null : new Wire.TimeInterval { StartTime = record.Start, EndTime = record.End, AdditionalData = record.Other };

    /// <summary>Reads payments.</summary>
    public static List<Payment>? ToRecord(this Wire.PaymentInformation? wire) => wire?.Payments?.ConvertAll(payment => new Payment
    {
        TransactionId = payment.PaymentId,
        Mode = payment.PaymentMethod,
        Date = payment.PaymentTime,
        Other = Keep(payment.AdditionalData),
    });

    /// <summary>Writes payments.</summary>
    public static Wire.PaymentInformation? ToWire(this List<Payment>? records) => records is null ? null : new Wire.PaymentInformation
    {
        Payments = records.ConvertAll(payment => new Wire.Payment
        {
            PaymentId = payment.TransactionId,
            PaymentMethod = payment.Mode,
            PaymentTime = payment.Date,
            AdditionalData = payment.Other,
        }),
    };

    /// <summary>Reads a packing slip.</summary>
    public static PackingSlip? ToRecord(this Wire.OrderPackingSlip? wire) => wire is null ? null : new PackingSlip
    {
        Template = wire.TemplateName,
        Attributes = wire.TemplateAttributes?.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        Other = Keep(wire.AdditionalData),
    };

    /// <summary>Reads how the buyer wants the parcel delivered; null where nothing is said.</summary>
    public static DeliveryPreference? ToPreference(this Wire.OrderDestination wire) =>
        wire.DeliveryNotes is null && wire.DropOffLocation is null
            ? null
            : new DeliveryPreference { Instructions = wire.DeliveryNotes, DropOff = wire.DropOffLocation.ToRecord() };

    /// <summary>Reads a place where a parcel is left.</summary>
    public static DropOffPlace? ToRecord(this Wire.OrderDropOffLocation? wire) => wire is null ? null : new DropOffPlace
    {
        Type = wire.Type,
        Attributes = wire.Attributes?
            .Where(pair => pair.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(pair => pair.Key, pair => pair.Value.GetString()!, StringComparer.Ordinal),
        OtherAttributes = Keep(wire.Attributes?
            .Where(pair => pair.Value.ValueKind != JsonValueKind.String)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal)),
        Other = Keep(wire.AdditionalData),
    };

    /// <summary>Writes a place where a parcel is left.</summary>
    public static Wire.OrderDropOffLocation? ToWire(this DropOffPlace? record) => record is null ? null : new Wire.OrderDropOffLocation
    {
        Type = record.Type,
        Attributes = record.Attributes is null && record.OtherAttributes is null ? null : Attributes(record),
        AdditionalData = record.Other,
    };

    private static Dictionary<string, JsonElement> Attributes(DropOffPlace place)
    {
        var attributes = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var pair in place.Attributes ?? [])
        {
            attributes[pair.Key] = JsonSerializer.SerializeToElement(
                pair.Value, AmazonMcf.Outbound.V20260704.Wire.FulfillmentJsonContext.Default.String);
        }

        foreach (var pair in place.OtherAttributes ?? [])
        {
            attributes[pair.Key] = pair.Value;
        }

        return attributes;
    }

    private static Dictionary<string, JsonElement>? Keep(IDictionary<string, JsonElement>? other) =>
        other is { Count: > 0 } ? other.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal) : null;
}
