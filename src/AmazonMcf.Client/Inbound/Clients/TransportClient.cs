using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inbound.V20240320.Mapping;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.Clients;

/// <summary>Transport options and delivery windows.</summary>
/// <param name="work">The API.</param>
internal sealed class TransportClient(InboundWork work) : IInboundTransport
{
    private const int OptionsPerPage = 20;
    private const int WindowsPerPage = 100;

    public Task<McfInboundOperation> GenerateAsync(
        string inboundPlanId, string placementOptionId, IReadOnlyList<McfInboundTransportRequest> shipments, ApiCall call)
    {
        var request = new GenerateTransportationOptionsRequest
        {
            PlacementOptionId = placementOptionId,
            ShipmentTransportationConfigurations = [.. shipments.Select(OptionMapping.ToWire)],
        };
        return work.RepeatAsync(
            new InboundTarget(InboundOperations.GenerateTransportationOptions, inboundPlanId),
            () => work.Api.GenerateTransportationOptionsAsync(inboundPlanId, request, call),
            call);
    }

    public IAsyncEnumerable<McfInboundTransportOption> ListAsync(
        string inboundPlanId, string? placementOptionId, string? shipmentId, ApiCall call) => work.PagesAsync(
        InboundOperations.ListTransportationOptions,
        async token =>
        {
            var page = await work.Api.ListTransportationOptionsAsync(
                inboundPlanId, OptionsPerPage, token, placementOptionId, shipmentId, call).ConfigureAwait(false);
            return (page.TransportationOptions, page.Pagination);
        },
        option => OptionMapping.ToModel(option, inboundPlanId),
        call);

    public Task<McfInboundOperation> ConfirmAsync(
        string inboundPlanId, IReadOnlyList<McfInboundTransportOption> selections, McfInboundContact? contact, ApiCall call)
    {
        var request = new ConfirmTransportationOptionsRequest
        {
            TransportationSelections =
            [
                .. selections.Select(selection => new TransportationSelection
                {
                    ShipmentId = selection.ShipmentId,
                    TransportationOptionId = selection.TransportationOptionId,
                    ContactInformation = PartyMapping.ToWire(contact),
                }),
            ],
        };
        return work.ConfirmAsync(
            new InboundTarget(InboundOperations.ConfirmTransportationOptions, inboundPlanId),
            () => work.Api.ConfirmTransportationOptionsAsync(inboundPlanId, request, call),
            () => AreSelectedAsync(inboundPlanId, selections, call),
            call);
    }

    public Task<McfInboundOperation> GenerateWindowsAsync(string inboundPlanId, string shipmentId, ApiCall call) => work.RepeatAsync(
        new InboundTarget(InboundOperations.GenerateDeliveryWindowOptions, inboundPlanId, shipmentId),
        () => work.Api.GenerateDeliveryWindowOptionsAsync(inboundPlanId, shipmentId, call),
        call);

    public IAsyncEnumerable<McfInboundWindow> ListWindowsAsync(string inboundPlanId, string shipmentId, ApiCall call) => work.PagesAsync(
        InboundOperations.ListDeliveryWindowOptions,
        async token =>
        {
            var page = await work.Api.ListDeliveryWindowOptionsAsync(inboundPlanId, shipmentId, WindowsPerPage, token, call)
                .ConfigureAwait(false);
            return (page.DeliveryWindowOptions, page.Pagination);
        },
        option => OptionMapping.ToModel(option, inboundPlanId, shipmentId),
        call);

    public Task<McfInboundOperation> ConfirmWindowAsync(
        string inboundPlanId, string shipmentId, string deliveryWindowOptionId, ApiCall call) => work.ConfirmAsync(
        new InboundTarget(InboundOperations.ConfirmDeliveryWindowOptions, inboundPlanId, shipmentId),
        () => work.Api.ConfirmDeliveryWindowOptionsAsync(inboundPlanId, shipmentId, deliveryWindowOptionId, call),
        async () =>
        {
            var shipment = await work.Api.GetShipmentAsync(inboundPlanId, shipmentId, call).ConfigureAwait(false);
            return shipment.SelectedDeliveryWindow?.DeliveryWindowOptionId == deliveryWindowOptionId;
        },
        call);

    private async Task<bool> AreSelectedAsync(string inboundPlanId, IReadOnlyList<McfInboundTransportOption> selections, ApiCall call)
    {
        foreach (var selection in selections)
        {
            var shipment = await work.Api.GetShipmentAsync(inboundPlanId, selection.ShipmentId!, call).ConfigureAwait(false);
            if (shipment.SelectedTransportationOptionId != selection.TransportationOptionId)
            {
                return false;
            }
        }

        return true;
    }
}
