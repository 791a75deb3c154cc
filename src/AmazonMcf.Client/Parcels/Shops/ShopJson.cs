using System.Text.Encodings.Web;
using System.Text.Json;

namespace AmazonMcf.Parcels.Shops;

/// <summary>How the bodies of requests to shops are written.</summary>
internal static class ShopJson
{
    /// <summary>Characters are escaped only where JSON requires it.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
