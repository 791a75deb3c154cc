using AmazonMcf.Errors;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound;

/// <summary>Transport options and delivery windows of the shipments of a plan. Part of <see cref="IInbound"/>.</summary>
public interface IInboundTransport
{
    /// <summary>Requests transport options for shipments.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="placementOptionId">The placement option that the shipments belong to.</param>
    /// <param name="shipments">The shipments, each with the time when it is ready.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    Task<McfInboundOperation> GenerateAsync(
        string inboundPlanId, string placementOptionId, IReadOnlyList<McfInboundTransportRequest> shipments, ApiCall call);

    /// <summary>Streams transport options. Pages are requested as needed.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="placementOptionId">Only options of this placement option. Default: all.</param>
    /// <param name="shipmentId">Only options of this shipment. Default: all.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The options; empty if none were generated.</returns>
    IAsyncEnumerable<McfInboundTransportOption> ListAsync(
        string inboundPlanId, string? placementOptionId, string? shipmentId, ApiCall call);

    /// <summary>
    /// Confirms the transport of all shipments of a plan with one request, which Amazon may charge for. Options that are all confirmed
    /// already count as success and are not confirmed again.
    /// </summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="selections">The selected option of each shipment: its <c>ShipmentId</c> and <c>TransportationOptionId</c>.</param>
    /// <param name="contact">The contact for the carriers. Default: none.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    Task<McfInboundOperation> ConfirmAsync(
        string inboundPlanId, IReadOnlyList<McfInboundTransportOption> selections, McfInboundContact? contact, ApiCall call);

    /// <summary>Requests delivery windows for a shipment.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    Task<McfInboundOperation> GenerateWindowsAsync(string inboundPlanId, string shipmentId, ApiCall call);

    /// <summary>Streams the delivery windows of a shipment. Pages are requested as needed.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The windows; empty if none were generated.</returns>
    IAsyncEnumerable<McfInboundWindow> ListWindowsAsync(string inboundPlanId, string shipmentId, ApiCall call);

    /// <summary>Confirms a delivery window. A window that is already confirmed counts as success and is not confirmed again.</summary>
    /// <param name="inboundPlanId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="deliveryWindowOptionId">The window.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The operation to wait for.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    Task<McfInboundOperation> ConfirmWindowAsync(string inboundPlanId, string shipmentId, string deliveryWindowOptionId, ApiCall call);
}
