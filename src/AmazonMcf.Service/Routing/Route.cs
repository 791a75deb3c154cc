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
    // The member of either version of Fulfillment Outbound that names an order.
    private static readonly string[] OrderIds = ["sellerFulfillmentOrderId", "orderId"];

    /// <summary>Words the rejections of the API. Default: null, the wording of the service.</summary>
    public IFailureCatalog? Failures { get; init; }

    /// <summary>The order a request is about: named in its path, or in its body when it creates one.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The id; null when the request names none.</returns>
    public string? FindOrderId(ServiceRequest request)
    {
        if (OrderIds.FirstOrDefault(Path.ContainsKey) is { } segment)
        {
            return Path[segment];
        }

        try
        {
            using var document = JsonBody.Parse(request.Body);
            var root = document.RootElement;
            var member = OrderIds.Select(name => RequiredMembers.Find(root, name)).FirstOrDefault(found => found is not null);
            return member is { ValueKind: JsonValueKind.String } id ? id.GetString() : null;
        }
        catch (ServiceErrorException)
        {
            return null;
        }
    }
}
