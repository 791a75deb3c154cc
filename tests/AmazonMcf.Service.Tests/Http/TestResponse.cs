using System.Text;
using System.Text.Json;

namespace AmazonMcf.Service.Http;

/// <summary>A response of the service, read.</summary>
internal sealed class TestResponse(ServiceResponse response)
{
    public ServiceResponse Response { get; } = response;

    public int Status => Response.Status;

    public string Text => Encoding.UTF8.GetString([.. Response.Content]);

    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public JsonElement Payload => Json.GetProperty("payload");

    public string? Header(string name) => Response.Headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>Status, code, message and details of a refusal; details are null when the member is absent.</summary>
    public (int Status, string? Code, string? Message, string? Details) Error
    {
        get
        {
            var error = Json.GetProperty("errors").EnumerateArray().Single();
            var details = error.TryGetProperty("details", out var member) ? member.GetString() : null;
            return (Status, error.GetProperty("code").GetString(), error.GetProperty("message").GetString(), details);
        }
    }
}
