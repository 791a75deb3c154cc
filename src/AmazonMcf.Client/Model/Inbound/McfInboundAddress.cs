namespace AmazonMcf.Model;

/// <summary>
/// An address of an inbound plan or shipment: where the units are shipped from, or the fulfillment center. Source: Address and AddressInput
/// of Fulfillment Inbound 2024-03-20.
/// </summary>
public sealed class McfInboundAddress
{
    /// <summary>The name of the contact. Required, at most 50 characters. Personal data: masked in all logs.</summary>
    public string? Name { get; set; }

    /// <summary>The company, at most 50 characters.</summary>
    public string? CompanyName { get; set; }

    /// <summary>The first line of the street address. Required, at most 180 characters.</summary>
    public string? AddressLine1 { get; set; }

    /// <summary>The second line of the street address, at most 60 characters.</summary>
    public string? AddressLine2 { get; set; }

    /// <summary>The city. Required, at most 30 characters.</summary>
    public string? City { get; set; }

    /// <summary>The district or county, at most 50 characters.</summary>
    public string? DistrictOrCounty { get; set; }

    /// <summary>The state, region or prefecture, at most 64 characters.</summary>
    public string? StateOrRegion { get; set; }

    /// <summary>The postal code. Required, at most 32 characters.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The two-letter ISO 3166-1 country code. Required.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The telephone number. Required in requests, at most 20 characters. Personal data.</summary>
    public string? Phone { get; set; }

    /// <summary>The email address. Personal data.</summary>
    public string? Email { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(
            ", ",
            new[]
            {
                Name, CompanyName, AddressLine1, AddressLine2, City, DistrictOrCounty, StateOrRegion, PostalCode, CountryCode, Phone, Email,
            }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
