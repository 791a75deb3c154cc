using AmazonMcf.Model;
using static AmazonMcf.Mws.MwsScalars;

namespace AmazonMcf.Mws;

/// <summary>Types that others are made of.</summary>
internal static class CommonTables
{
    public static MwsType<McfMoney> Money { get; } = new MwsType<McfMoney>()
        .One("CurrencyCode", money => money.CurrencyCode, Text!)
        .One("Value", money => money.Value, Amount)
        .Needs("Value");

    public static MwsType<McfWeight> Weight { get; } = new MwsType<McfWeight>()
        .One("Unit", weight => weight.Unit, MwsSpellings.WeightUnit)
        .One("Value", weight => weight.Value, OptionalAmount);

    public static MwsType<McfFee> Fee { get; } = new MwsType<McfFee>()
        .One("Name", fee => fee.Name, Text)
        .One("Amount", fee => fee.Amount, Money);

    public static MwsType<McfDeliveryWindow> DeliveryWindow { get; } = new MwsType<McfDeliveryWindow>()
        .One("StartDateTime", window => window.StartDate, Time)
        .One("EndDateTime", window => window.EndDate, Time);

    public static MwsType<McfCodSettings> CodSettings { get; } = new MwsType<McfCodSettings>()
        .One("IsCODRequired", cod => cod.IsCodRequired, Flag)
        .One("CODCharge", cod => cod.CodCharge, Money)
        .One("CODChargeTax", cod => cod.CodChargeTax, Money)
        .One("ShippingCharge", cod => cod.ShippingCharge, Money)
        .One("ShippingChargeTax", cod => cod.ShippingChargeTax, Money);

    public static MwsType<McfAddress> Address { get; } = AddressWith(documentedState: null);

    /// <summary>The documentation names the state of the address of a return otherwise than that of any other address.</summary>
    public static MwsType<McfAddress> ReturnAddress { get; } = AddressWith(documentedState: "StateOrRegionCode");

    private static MwsType<McfAddress> AddressWith(string? documentedState) => new MwsType<McfAddress>()
        .One("Name", address => address.Name, Text)
        .One("Line1", address => address.AddressLine1, Text)
        .One("Line2", address => address.AddressLine2, Text)
        .One("Line3", address => address.AddressLine3, Text)
        .One("DistrictOrCounty", address => address.DistrictOrCounty, Text)
        .One("City", address => address.City, Text)
        .One("StateOrProvinceCode", address => address.StateOrRegion, Text, documentedState)
        .One("CountryCode", address => address.CountryCode, Text)
        .One("PostalCode", address => address.PostalCode, Text)
        .One("PhoneNumber", address => address.Phone, Text);
}
