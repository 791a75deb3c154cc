using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>Previews the cost and dates of orders. Part of <see cref="IOutboundClient"/>.</summary>
public interface IPreviews
{
    /// <summary>Previews the cost and dates of an order.</summary>
    /// <param name="request">The order to preview.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>One preview per shipping speed, in the order of the response.</returns>
    Task<IReadOnlyList<McfPreview>> GetPreviewAsync(McfPreviewRequest request, ApiCall call);

    /// <summary>Requests delivery dates for one SKU.</summary>
    /// <param name="request">The SKU and its destination.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The offers; empty if the SKU is unknown or out of stock.</returns>
    Task<IReadOnlyList<McfDeliveryOffer>> GetDeliveryOffersAsync(McfDeliveryOfferRequest request, ApiCall call);
}
