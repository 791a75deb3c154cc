using System.Text.Json.Serialization;

namespace SellingPartner.Authentication;

/// <summary>The token response of Login with Amazon, with the members in use.</summary>
internal sealed class LwaResponse
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; set; }

    [JsonPropertyName("expires_in")]
    public int? ExpiresIn { get; set; }
}
