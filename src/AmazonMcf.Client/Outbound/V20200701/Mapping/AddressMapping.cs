using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Postal addresses.</summary>
internal static class AddressMapping
{
    public static Address? ToWire(McfAddress? address) => address is null ? null : new Address
    {
        Name = address.Name.NullIfBlank(),
        AddressLine1 = address.AddressLine1.NullIfBlank(),
        AddressLine2 = address.AddressLine2.NullIfBlank(),
        AddressLine3 = address.AddressLine3.NullIfBlank(),
        City = address.City.NullIfBlank(),
        DistrictOrCounty = address.DistrictOrCounty.NullIfBlank(),
        StateOrRegion = address.StateOrRegion.NullIfBlank(),
        PostalCode = address.PostalCode.NullIfBlank(),
        CountryCode = CountryToWire(address.CountryCode),
        Phone = address.Phone.NullIfBlank(),
    };

    public static VariablePrecisionAddress? ToRoughWire(McfAddress? address) => address is null ? null : new VariablePrecisionAddress
    {
        AddressLine1 = address.AddressLine1.NullIfBlank(),
        AddressLine2 = address.AddressLine2.NullIfBlank(),
        AddressLine3 = address.AddressLine3.NullIfBlank(),
        City = address.City.NullIfBlank(),
        DistrictOrCounty = address.DistrictOrCounty.NullIfBlank(),
        StateOrRegion = address.StateOrRegion.NullIfBlank(),
        PostalCode = address.PostalCode.NullIfBlank(),
        CountryCode = CountryToWire(address.CountryCode),
    };

    public static string? CountryToWire(string? country) => country.NullIfBlank()?.Trim().ToUpperInvariant();

    public static McfAddress? ToModel(Address? address) => address is null ? null : new McfAddress
    {
        Name = address.Name,
        AddressLine1 = address.AddressLine1,
        AddressLine2 = address.AddressLine2,
        AddressLine3 = address.AddressLine3,
        City = address.City,
        DistrictOrCounty = address.DistrictOrCounty,
        StateOrRegion = address.StateOrRegion,
        PostalCode = address.PostalCode,
        CountryCode = address.CountryCode,
        Phone = address.Phone,
        AdditionalData = new UnmappedMembers().Add(address.AdditionalData).Found,
    };
}
