using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inbound.V20240320.Mapping;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Validation;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.Clients;

/// <summary>Shipments.</summary>
/// <param name="work">The API.</param>
/// <param name="confirmed">Reads confirmed shipments across all plans, with v0.</param>
internal sealed class ShipmentsClient(InboundWork work, ConfirmedShipments confirmed) : IInboundShipments
{
    private const int ItemsPerPage = 1000;
    private const int PreviewsPerPage = 20;

    public async Task<McfInboundShipment> GetAsync(string inboundPlanId, string shipmentId, bool withItems, ApiCall call)
    {
        var wire = await work.Api.GetShipmentAsync(inboundPlanId, shipmentId, call).ConfigureAwait(false);
        var shipment = ShipmentMapping.ToModel(wire, inboundPlanId);
        if (withItems)
        {
            shipment.Items = await ListItemsAsync(inboundPlanId, shipmentId, call).ToListAsync().ConfigureAwait(false);
            foreach (var item in shipment.Items)
            {
                item.ShipmentConfirmationId = shipment.ShipmentConfirmationId;
            }
        }

        return work.Mark.On(shipment);
    }

    public async Task<IReadOnlyList<McfInboundShipment>> ListOfPlanAsync(string inboundPlanId, bool withItems, ApiCall call)
    {
        var plan = await work.Api.GetInboundPlanAsync(inboundPlanId, call).ConfigureAwait(false);
        var found = new List<McfInboundShipment>();
        foreach (var shipment in plan.Shipments ?? [])
        {
            found.Add(await GetAsync(inboundPlanId, shipment.ShipmentId ?? "", withItems, call).ConfigureAwait(false));
        }

        return found;
    }

    public IAsyncEnumerable<McfInboundShipment> ListByStatusAsync(IReadOnlyList<string> statuses, string marketplaceId, ApiCall call) =>
        confirmed.ListAsync(statuses, marketplaceId, call);

    public IAsyncEnumerable<McfInboundShipment> ListUpdatedAsync(DateTime after, DateTime before, string marketplaceId, ApiCall call) =>
        confirmed.ListAsync(after, before, marketplaceId, call);

    public Task<IReadOnlyList<McfInboundShipment>> FindAsync(
        IReadOnlyList<string> shipmentConfirmationIds, string marketplaceId, ApiCall call) =>
        confirmed.FindAsync(shipmentConfirmationIds, marketplaceId, call);

    public IAsyncEnumerable<McfInboundShipmentItem> ListItemsAsync(string inboundPlanId, string shipmentId, ApiCall call) =>
        work.PagesAsync(
            InboundOperations.ListShipmentItems,
            async token =>
            {
                var page = await work.Api.ListShipmentItemsAsync(inboundPlanId, shipmentId, ItemsPerPage, token, call)
                    .ConfigureAwait(false);
                return (page.Items, page.Pagination);
            },
            item => ItemMapping.ToShipmentItem(item, inboundPlanId, shipmentId),
            call);

    public IAsyncEnumerable<McfInboundShipmentItem> ListReceivedAsync(string shipmentConfirmationId, ApiCall call) =>
        confirmed.ListItemsAsync(shipmentConfirmationId, call);

    public IAsyncEnumerable<McfInboundShipmentItem> ListReceivedAsync(
        DateTime after, DateTime before, string marketplaceId, ApiCall call) =>
        confirmed.ListItemsAsync(after, before, marketplaceId, call);

    public IAsyncEnumerable<McfInboundBox> ListBoxesAsync(string inboundPlanId, string shipmentId, ApiCall call) => work.PagesAsync(
        InboundOperations.ListShipmentBoxes,
        async token =>
        {
            var page = await work.Api.ListShipmentBoxesAsync(inboundPlanId, shipmentId, ItemsPerPage, token, call).ConfigureAwait(false);
            return (page.Boxes, page.Pagination);
        },
        box => BoxMapping.ToModel(box, inboundPlanId, shipmentId),
        call);

    public Task RenameAsync(string inboundPlanId, string shipmentId, string name, ApiCall call) => work.Outcomes.RepeatAsync(
        () => work.Api.UpdateShipmentNameAsync(inboundPlanId, shipmentId, new UpdateShipmentNameRequest { Name = name }, call), call);

    public Task<McfInboundOperation> SetSourceAddressAsync(
        string inboundPlanId, string shipmentId, McfInboundAddress address, ApiCall call)
    {
        ValidationFailure.ThrowIfAny("The address", InboundAddressRules.Validate(address));
        var request = new UpdateShipmentSourceAddressRequest { Address = PartyMapping.ToWire(address) };
        return work.RepeatAsync(
            new InboundTarget(InboundOperations.UpdateShipmentSourceAddress, inboundPlanId, shipmentId),
            () => work.Api.UpdateShipmentSourceAddressAsync(inboundPlanId, shipmentId, request, call),
            call);
    }

    public Task<McfInboundOperation> SetTrackingAsync(
        string inboundPlanId, string shipmentId, McfInboundTrackingUpdate tracking, ApiCall call)
    {
        ValidationFailure.ThrowIfAny("The tracking numbers", InboundTrackingValidator.Validate(tracking));
        return work.RepeatAsync(
            new InboundTarget(InboundOperations.UpdateShipmentTrackingDetails, inboundPlanId, shipmentId),
            () => work.Api.UpdateShipmentTrackingDetailsAsync(inboundPlanId, shipmentId, ShipmentMapping.ToWire(tracking), call),
            call);
    }

    public Task<McfInboundOperation> GenerateContentPreviewsAsync(
        string inboundPlanId,
        string shipmentId,
        IReadOnlyList<McfInboundRequestItem> items,
        IReadOnlyList<McfInboundPackage> boxes,
        ApiCall call)
    {
        ValidationFailure.ThrowIfAny("The content of the shipment", InboundPackageValidator.ValidateContent(items, boxes));
        var request = new GenerateShipmentContentUpdatePreviewsRequest
        {
            Items = [.. items.Select(ItemMapping.ToWire)],
            Boxes = [.. boxes.Select(BoxMapping.ToUpdate)],
        };
        return work.RepeatAsync(
            new InboundTarget(InboundOperations.GenerateShipmentContentUpdatePreviews, inboundPlanId, shipmentId),
            () => work.Api.GenerateShipmentContentUpdatePreviewsAsync(inboundPlanId, shipmentId, request, call),
            call);
    }

    public IAsyncEnumerable<McfInboundContentPreview> ListContentPreviewsAsync(string inboundPlanId, string shipmentId, ApiCall call) =>
        work.PagesAsync(
            InboundOperations.ListShipmentContentUpdatePreviews,
            async token =>
            {
                var page = await work.Api.ListShipmentContentUpdatePreviewsAsync(inboundPlanId, shipmentId, PreviewsPerPage, token, call)
                    .ConfigureAwait(false);
                return (page.ContentUpdatePreviews, page.Pagination);
            },
            preview => OptionMapping.ToModel(preview, inboundPlanId, shipmentId),
            call);

    public Task<McfInboundOperation> ConfirmContentAsync(McfInboundContentPreview preview, ApiCall call)
    {
        var (inboundPlanId, shipmentId) = (preview.InboundPlanId ?? "", preview.ShipmentId ?? "");
        return work.ConfirmAsync(
            new InboundTarget(InboundOperations.ConfirmShipmentContentUpdatePreview, inboundPlanId, shipmentId),
            () => work.Api.ConfirmShipmentContentUpdatePreviewAsync(
                inboundPlanId, shipmentId, preview.ContentUpdatePreviewId ?? "", call),
            async () => ContentComparison.IsSame(
                preview,
                await ListItemsAsync(inboundPlanId, shipmentId, call).ToListAsync().ConfigureAwait(false),
                await ListBoxesAsync(inboundPlanId, shipmentId, call).ToListAsync().ConfigureAwait(false)),
            call);
    }
}
