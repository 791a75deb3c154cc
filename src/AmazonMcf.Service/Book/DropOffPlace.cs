using System.Text.Json;

namespace AmazonMcf.Service.Book;

/// <summary>Where the driver leaves the parcel.</summary>
internal sealed class DropOffPlace : OrderDetail
{
    /// <summary>The kind of place.</summary>
    public string? Type { get; set; }

    /// <summary>What the driver must know about it.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    /// <summary>Attributes that are not text.</summary>
    public Dictionary<string, JsonElement>? OtherAttributes { get; set; }
}
