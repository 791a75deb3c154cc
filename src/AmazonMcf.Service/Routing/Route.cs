using System.Text.Json;
using AmazonMcf.Service.Apis;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Routing;

/// <summary>The operation a request addresses.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Key">The API and the operation: what its calls are counted under.</param>
/// <param name="Path">The variable segments of the path, decoded.</param>
internal sealed record Route(IServiceOperation Operation, string Key, IReadOnlyDictionary<string, string> Path)
{
    private const string OrderId = "sellerFulfillmentOrderId";

    /// <summary>The order a request is about: named in its path, or in its body when it creates one.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The id; null when the request names none.</returns>
    public string? FindOrderId(ServiceRequest request)
    {
        if (Path.TryGetValue(OrderId, out var id))
        {
            return id;
        }

        try
        {
            using var document = JsonBody.Parse(request.Body);
            return document.RootElement.TryGetProperty(OrderId, out var member) && member.ValueKind == JsonValueKind.String
                ? member.GetString()
                : null;
        }
        catch (ServiceErrorException)
        {
            return null;
        }
    }
}
