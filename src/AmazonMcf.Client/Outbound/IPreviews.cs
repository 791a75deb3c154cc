using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>
/// What an order would cost and when it would arrive. One of the capabilities that <see cref="IOutboundClient"/> combines.
/// </summary>
public interface IPreviews
{
    /// <summary>Asks for cost and dates; one row a speed.</summary>
    /// <param name="request">The order in question.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The rows, in the order of the answer.</returns>
    Task<IReadOnlyList<McfPreview>> GetPreviewAsync(McfPreviewRequest request, ApiCall call);

    /// <summary>Asks for delivery dates of one SKU.</summary>
    /// <param name="request">The product and where it goes.</param>
    /// <param name="call">The call to report to.</param>
    /// <returns>The offers; none when the SKU is unknown or out of stock.</returns>
    Task<IReadOnlyList<McfDeliveryOffer>> GetDeliveryOffersAsync(McfDeliveryOfferRequest request, ApiCall call);
}
