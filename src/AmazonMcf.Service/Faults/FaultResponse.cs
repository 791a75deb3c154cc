using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Faults;

/// <summary>Creates the response of a rule out of the one of the service.</summary>
/// <param name="rule">The rule.</param>
/// <param name="call">The request.</param>
/// <param name="nextRequestId">Makes request ids.</param>
internal sealed class FaultResponse(McfFaultRule rule, FaultedCall call, Func<string> nextRequestId)
{
    private static readonly Regex Placeholder = new(@"\{(\w+)\}", RegexOptions.CultureInvariant);

    /// <summary>Creates the response.</summary>
    /// <param name="original">What the service answered.</param>
    /// <returns>A new response: what the rule does not say is taken from the original.</returns>
    public ServiceResponse Make(ServiceResponse original)
    {
        var headers = new Dictionary<string, string>(original.Headers, StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = original.ContentType,
        };
        foreach (var header in rule.Headers ?? new Dictionary<string, string>())
        {
            if (header.Value.Length == 0)
            {
                headers.Remove(header.Key);
            }
            else
            {
                headers[header.Key] = Fill(header.Value, original);
            }
        }

        var body = rule.Body is { } text ? Encoding.UTF8.GetBytes(Fill(text, original)) : original.Body;
        var contentType = headers.TryGetValue("Content-Type", out var type) ? type : "";
        headers.Remove("Content-Type");
        var response = new ServiceResponse(rule.Status ?? original.Status, contentType, body);
        foreach (var header in headers)
        {
            response.Headers[header.Key] = header.Value;
        }

        return response;
    }

    private string Fill(string text, ServiceResponse original) => Placeholder.Replace(text, match => match.Groups[1].Value switch
    {
        "orderId" => call.OrderId.Value ?? "",
        "request" => Encoding.UTF8.GetString(call.Request.Body),
        "requestId" => nextRequestId(),
        var name => Member(original, name) ?? match.Value,
    });

    private static string? Member(ServiceResponse original, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(original.Body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(name, out var member)
                && member.ValueKind == JsonValueKind.String
                ? member.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
