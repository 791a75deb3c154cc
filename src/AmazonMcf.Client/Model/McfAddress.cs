namespace AmazonMcf.Model;

/// <summary>A postal address. Source: Address of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfAddress
{
    /// <summary>The recipient: a person or an organization. Personal data: masked in all logs.</summary>
    public string? Name { get; set; }

    /// <summary>The first line of the street address.</summary>
    public string? AddressLine1 { get; set; }

    /// <summary>The second line of the street address, if any.</summary>
    public string? AddressLine2 { get; set; }

    /// <summary>The third line of the street address, if any.</summary>
    public string? AddressLine3 { get; set; }

    /// <summary>The city. Required, except in Japan, where it must be omitted.</summary>
    public string? City { get; set; }

    /// <summary>The district or county, if the country uses one.</summary>
    public string? DistrictOrCounty { get; set; }

    /// <summary>The state, region or prefecture; in the United States the two-letter state code.</summary>
    public string? StateOrRegion { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The two-letter ISO 3166-1 country code, for example <c>US</c> or <c>GB</c>.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The recipient's telephone number. Personal data.</summary>
    public string? Phone { get; set; }

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(
            ", ",
            new[]
            {
                Name, AddressLine1, AddressLine2, AddressLine3, City, DistrictOrCounty, StateOrRegion, PostalCode, CountryCode, Phone,
            }.Where(part => !string.IsNullOrWhiteSpace(part)));
}
