namespace AmazonMcf.Model;

/// <summary>Where a parcel goes or comes from. Source: Address of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfAddress
{
    /// <summary>The recipient: a person, a company or an institution. Personal data: masked wherever the module logs.</summary>
    public string? Name { get; set; }

    /// <summary>The first line of the street address.</summary>
    public string? AddressLine1 { get; set; }

    /// <summary>The second line of the street address, where there is one.</summary>
    public string? AddressLine2 { get; set; }

    /// <summary>The third line of the street address, where there is one.</summary>
    public string? AddressLine3 { get; set; }

    /// <summary>The town. Needed everywhere but in Japan, where it must be left out.</summary>
    public string? City { get; set; }

    /// <summary>The district or county, where the country uses one.</summary>
    public string? DistrictOrCounty { get; set; }

    /// <summary>The state, region or prefecture; in the United States its two letters.</summary>
    public string? StateOrRegion { get; set; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The country as two letters of ISO 3166-1, for example <c>US</c> or <c>GB</c>.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The recipient's telephone number. Personal data.</summary>
    public string? Phone { get; set; }

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
