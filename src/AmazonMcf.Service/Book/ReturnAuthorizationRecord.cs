using System.Text.Json.Serialization;

namespace AmazonMcf.Service.Book;

/// <summary>Leave to send goods back to a fulfilment centre.</summary>
internal sealed class ReturnAuthorizationRecord
{
    /// <summary>Its id.</summary>
    public string Id { get; set; } = "";

    /// <summary>The fulfilment centre.</summary>
    // The name in existing stores.
    [JsonPropertyName("centre")]
    public string Center { get; set; } = "";

    /// <summary>The id the warehouse knows it by.</summary>
    public string RmaId { get; set; } = "";
}
