using System.Text.Json;
using System.Text.Json.Serialization;

namespace AmazonMcf.Outbound.Wire;

/// <summary>A full postal address. Personal data: never log it. Source: Address, Fulfillment Outbound 2020-07-01.</summary>
public sealed class Address
{
    /// <summary>Who receives the parcel.</summary>
    public string? Name { get; set; }

    /// <summary>First line of the street address.</summary>
    public string? AddressLine1 { get; set; }

    /// <summary>Second line of the street address.</summary>
    public string? AddressLine2 { get; set; }

    /// <summary>Third line of the street address.</summary>
    public string? AddressLine3 { get; set; }

    /// <summary>City or town; required outside Japan, left out for Japan.</summary>
    public string? City { get; set; }

    /// <summary>District, county or ward, where the country uses them.</summary>
    public string? DistrictOrCounty { get; set; }

    /// <summary>State, region or prefecture; two letters in the United States.</summary>
    public string? StateOrRegion { get; set; }

    /// <summary>Postal code as the country writes it.</summary>
    public string? PostalCode { get; set; }

    /// <summary>Country: two letters after ISO 3166-1.</summary>
    public string? CountryCode { get; set; }

    /// <summary>Telephone number the carrier may call.</summary>
    public string? Phone { get; set; }

    /// <summary>Members this version of the type does not know, kept as they came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalData { get; set; }
}
