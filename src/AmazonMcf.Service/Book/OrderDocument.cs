using System.Text.Encodings.Web;
using System.Text.Json;

namespace AmazonMcf.Service.Book;

/// <summary>
/// How an order is written into the store: JSON without what is empty, zero or a column of its own, its times as milliseconds.
/// </summary>
internal static class OrderDocument
{
    // The default would write every letter beyond ASCII as six characters; nothing here is put into a page.
    private static readonly OrderJsonContext Context = new(new JsonSerializerOptions(OrderJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>Writes a document.</summary>
    public static string Write(OrderRecord order) => JsonSerializer.Serialize(order, Context.OrderRecord);

    /// <summary>Reads a document; what has a column is not in it.</summary>
    public static OrderRecord Read(string document) => JsonSerializer.Deserialize(document, Context.OrderRecord)!;
}
