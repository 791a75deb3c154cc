using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>Postal addresses, and the country that goods ship from.</summary>
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

    public static OrderOrigin OriginToWire(string? countryCode) => new() { CountryCode = CountryToWire(countryCode) };

    /// <summary>The recipient's email has no member in the model and is kept among the additional data.</summary>
    public static McfAddress? ToModel(Address? address)
    {
        if (address is null)
        {
            return null;
        }

        var unmapped = new UnmappedMembers().Add(address.AdditionalData);
        unmapped.AddIfAny("email", address.Email);
        return new McfAddress
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
            AdditionalData = unmapped.Found,
        };
    }

    private static string? CountryToWire(string? country) => country.NullIfBlank()?.Trim().ToUpperInvariant();
}
