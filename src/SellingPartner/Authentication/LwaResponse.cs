using System.Text.Json.Serialization;

namespace SellingPartner.Authentication;

/// <summary>A token answer of Login with Amazon, as far as it is used.</summary>
internal sealed class LwaResponse
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; set; }

    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; set; }
}
