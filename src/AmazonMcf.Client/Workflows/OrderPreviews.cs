using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Workflows;

/// <summary>Previews orders.</summary>
internal static class OrderPreviews
{
    /// <summary>The request for the preview of an order, for all speeds.</summary>
    /// <param name="order">The order.</param>
    public static McfPreviewRequest RequestFor(McfOrderRequest order) => new()
    {
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
        MarketplaceId = order.MarketplaceId,
        Address = order.DestinationAddress,
        Items = order.Items,
        FeatureConstraints = order.FeatureConstraints,
        Source = order.Source,
    };

    /// <summary>Reads the previews of an order. A rejection names the SKUs that it is about.</summary>
    /// <param name="request">The request.</param>
    /// <param name="order">The order.</param>
    /// <param name="connection">The connection.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    public static async Task<IReadOnlyList<McfPreview>> ReadAsync(
        McfPreviewRequest request, McfOrderRequest order, McfConnection connection, ApiCall call)
    {
        try
        {
            return await connection.Outbound.GetPreviewAsync(request, call).ConfigureAwait(false);
        }
        catch (McfInvalidRequestException rejection)
        {
            throw RejectedLines.Name(rejection, order);
        }
    }
}
