using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound;

/// <summary>
/// Reads and changes shipments. Part of <see cref="IInbound"/>. A shipment has two ids: its <c>ShipmentId</c> within the plan, and its
/// <c>ShipmentConfirmationId</c> (FBA...) on labels and in Seller Central, which is known as soon as the placement is confirmed.
/// </summary>
public interface IInboundShipments
{
    /// <summary>Reads a shipment of a plan.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="withItems">Whether its units are read, too.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The shipment.</returns>
    /// <exception cref="McfInboundNotFoundException">The service has no such plan or shipment.</exception>
    Task<McfInboundShipment> GetAsync(string inboundPlanId, string shipmentId, bool withItems, ApiCall call);

    /// <summary>Reads all shipments of a plan.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="withItems">Whether their units are read, too.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>
    /// The shipments; before the placement is confirmed, those of all placement options. Empty if no placement options were generated.
    /// </returns>
    Task<IReadOnlyList<McfInboundShipment>> ListOfPlanAsync(string inboundPlanId, bool withItems, ApiCall call);

    /// <summary>Streams confirmed shipments by status, across all plans. Pages are requested as needed.</summary>
    /// <param name="statuses">The statuses, 1 or more; see <c>KnownValues.InboundShipmentStatuses</c>.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The shipments.</returns>
    IAsyncEnumerable<McfInboundShipment> ListByStatusAsync(IReadOnlyList<string> statuses, string marketplaceId, ApiCall call);

    /// <summary>Streams confirmed shipments by the time of their last change, across all plans. Pages are requested as needed.</summary>
    /// <param name="after">The earliest time, in UTC.</param>
    /// <param name="before">The latest time, in UTC.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The shipments.</returns>
    IAsyncEnumerable<McfInboundShipment> ListUpdatedAsync(DateTime after, DateTime before, string marketplaceId, ApiCall call);

    /// <summary>Reads confirmed shipments by their ids on labels.</summary>
    /// <param name="shipmentConfirmationIds">The ids (FBA...).</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The shipments that exist; the others are missing.</returns>
    Task<IReadOnlyList<McfInboundShipment>> FindAsync(
        IReadOnlyList<string> shipmentConfirmationIds, string marketplaceId, ApiCall call);

    /// <summary>Streams the units of a shipment of a plan, without received quantities. Pages are requested as needed.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The units.</returns>
    IAsyncEnumerable<McfInboundShipmentItem> ListItemsAsync(string inboundPlanId, string shipmentId, ApiCall call);

    /// <summary>Reads the units of a confirmed shipment with shipped and received quantities.</summary>
    /// <param name="shipmentConfirmationId">The id on labels (FBA...).</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The units.</returns>
    IAsyncEnumerable<McfInboundShipmentItem> ListReceivedAsync(string shipmentConfirmationId, ApiCall call);

    /// <summary>Streams the units of all confirmed shipments that changed in a time range. Pages are requested as needed.</summary>
    /// <param name="after">The earliest time, in UTC.</param>
    /// <param name="before">The latest time, in UTC.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The units with shipped and received quantities.</returns>
    IAsyncEnumerable<McfInboundShipmentItem> ListReceivedAsync(DateTime after, DateTime before, string marketplaceId, ApiCall call);

    /// <summary>Streams the boxes of a shipment. Pages are requested as needed.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The boxes.</returns>
    IAsyncEnumerable<McfInboundBox> ListBoxesAsync(string inboundPlanId, string shipmentId, ApiCall call);

    /// <summary>Changes the name of a shipment.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="name">The new name, at most 100 characters.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>A task that completes when the shipment has the name.</returns>
    Task RenameAsync(string inboundPlanId, string shipmentId, string name, ApiCall call);

    /// <summary>Changes the address that a shipment is shipped from.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="address">The new address.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfValidationException">The address has validation errors; nothing was sent.</exception>
    Task<McfInboundOperation> SetSourceAddressAsync(
        string inboundPlanId, string shipmentId, McfInboundAddress address, ApiCall call);

    /// <summary>Sets the tracking numbers of a shipment, which reports it as shipped.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="tracking">The tracking numbers.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfValidationException">The tracking numbers have validation errors; nothing was sent.</exception>
    Task<McfInboundOperation> SetTrackingAsync(
        string inboundPlanId, string shipmentId, McfInboundTrackingUpdate tracking, ApiCall call);

    /// <summary>
    /// Requests previews of a change to the content of a shipment with confirmed transport. Items and boxes are the complete new content:
    /// what is missing is removed.
    /// </summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="items">All units of the shipment.</param>
    /// <param name="boxes">All boxes of the shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfValidationException">The content has validation errors; nothing was sent.</exception>
    Task<McfInboundOperation> GenerateContentPreviewsAsync(
        string inboundPlanId,
        string shipmentId,
        IReadOnlyList<McfInboundRequestItem> items,
        IReadOnlyList<McfInboundPackage> boxes,
        ApiCall call);

    /// <summary>Streams the previews of content changes of a shipment. Pages are requested as needed.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The previews; empty if none were generated.</returns>
    IAsyncEnumerable<McfInboundContentPreview> ListContentPreviewsAsync(string inboundPlanId, string shipmentId, ApiCall call);

    /// <summary>
    /// Confirms a preview: the shipment gets the new content, and Amazon charges the new price of the transport. If the response is lost,
    /// the content of the shipment is read.
    /// </summary>
    /// <param name="preview">The preview.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    Task<McfInboundOperation> ConfirmContentAsync(McfInboundContentPreview preview, ApiCall call);
}
