using SellingPartner.Requests;

namespace AmazonMcf.Requests;

/// <summary>
/// Knows the requests that create orders, in every version of Fulfillment Outbound and in any spelling a server may accept.
/// </summary>
internal static class OrderCreation
{
    private const string Any = "*";

    private static readonly string[][] Paths = [["fba", "outbound", Any, "fulfillmentOrders"], ["fulfillment", "outbound", Any, "orders"]];

    /// <summary>Whether a request creates an order.</summary>
    /// <param name="request">The request.</param>
    /// <param name="path">Its path.</param>
    public static bool IsAskedBy(McfRequest request, RequestPath path) =>
        string.Equals(request.Method, "POST", StringComparison.OrdinalIgnoreCase) && Paths.Any(known => Fits(known, path.BareSegments));

    private static bool Fits(string[] known, IReadOnlyList<string> segments) =>
        known.Length == segments.Count
        && known
            .Zip(segments, static (part, segment) => part == Any || string.Equals(part, segment, StringComparison.OrdinalIgnoreCase))
            .All(fits => fits);
}
