using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;

namespace AmazonMcf.Inbound.V20240320.Mapping;

/// <summary>Addresses and contacts.</summary>
internal static class PartyMapping
{
    public static AddressInput ToWire(McfInboundAddress address) => new()
    {
        Name = address.Name,
        CompanyName = address.CompanyName.NullIfBlank(),
        AddressLine1 = address.AddressLine1,
        AddressLine2 = address.AddressLine2.NullIfBlank(),
        City = address.City,
        DistrictOrCounty = address.DistrictOrCounty.NullIfBlank(),
        StateOrProvinceCode = address.StateOrRegion.NullIfBlank(),
        PostalCode = address.PostalCode,
        CountryCode = address.CountryCode?.Trim().ToUpperInvariant(),
        PhoneNumber = address.Phone,
        Email = address.Email.NullIfBlank(),
    };

    public static McfInboundAddress? ToModel(Address? address) => address is null ? null : new()
    {
        Name = address.Name,
        CompanyName = address.CompanyName,
        AddressLine1 = address.AddressLine1,
        AddressLine2 = address.AddressLine2,
        City = address.City,
        DistrictOrCounty = address.DistrictOrCounty,
        StateOrRegion = address.StateOrProvinceCode,
        PostalCode = address.PostalCode,
        CountryCode = address.CountryCode,
        Phone = address.PhoneNumber,
        Email = address.Email,
        AdditionalData = new UnmappedMembers().Add(address.AdditionalData).Found,
    };

    public static ContactInformation? ToWire(McfInboundContact? contact) => contact is null ? null : new()
    {
        Name = contact.Name,
        PhoneNumber = contact.Phone,
        Email = contact.Email.NullIfBlank(),
    };

    public static McfInboundContact? ToModel(ContactInformation? contact, UnmappedMembers unmapped)
    {
        unmapped.Add("contactInformation", contact?.AdditionalData);
        return contact is null ? null : new() { Name = contact.Name, Phone = contact.PhoneNumber, Email = contact.Email };
    }
}
