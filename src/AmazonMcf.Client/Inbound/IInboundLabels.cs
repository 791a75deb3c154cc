using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound;

/// <summary>Labels and freight documents of inbound shipments. Part of <see cref="IInbound"/>.</summary>
public interface IInboundLabels
{
    /// <summary>Creates labels for units and downloads them, at most 100 SKUs in a document.</summary>
    /// <param name="request">The SKUs and the page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The documents, in the order of the SKUs.</returns>
    Task<IReadOnlyList<McfInboundDocument>> GetItemLabelsAsync(McfInboundItemLabelRequest request, ApiCall call);

    /// <summary>Downloads the labels of the boxes or pallets of a confirmed shipment.</summary>
    /// <param name="request">The shipment and the page.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The document.</returns>
    Task<McfInboundDocument> GetLabelsAsync(McfInboundLabelRequest request, ApiCall call);

    /// <summary>Downloads the bill of lading of a confirmed freight shipment with a partnered carrier.</summary>
    /// <param name="shipmentConfirmationId">The id on labels (FBA...).</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The document.</returns>
    Task<McfInboundDocument> GetBillOfLadingAsync(string shipmentConfirmationId, ApiCall call);
}
