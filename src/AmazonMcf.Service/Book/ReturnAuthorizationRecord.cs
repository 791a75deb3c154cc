using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Book;

/// <summary>An authorization to return units to a fulfillment center.</summary>
internal sealed class ReturnAuthorizationRecord
{
    /// <summary>Its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The fulfillment center.</summary>
    // The name in existing stores.
    [JsonPropertyName("centre")]
    public string Center { get; set; } = "";

    /// <summary>The id the warehouse knows it by.</summary>
    public string RmaId { get; set; } = "";
}
