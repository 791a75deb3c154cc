using System.Text.Json;

namespace AmazonMcf.Service.Book;

/// <summary>A part of an order that comes from the seller and is given back as it came.</summary>
internal abstract class OrderDetail
{
    /// <summary>Members that the service does not know; null for none.</summary>
    public Dictionary<string, JsonElement>? Other { get; set; }
}
