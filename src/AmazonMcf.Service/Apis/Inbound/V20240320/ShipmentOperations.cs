using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Apis.Inbound.V20240320.Checks;
using AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Changes;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>Shipments: what is in them, where they come from, and their tracking numbers.</summary>
/// <param name="calls">What the operations have in common.</param>
internal sealed class ShipmentOperations(InboundCalls calls)
{
    private const string Shipment = "/inboundPlans/{inboundPlanId}/shipments/{shipmentId}";
    private const string Previews = Shipment + "/contentUpdatePreviews";
    private const string Preview = Previews + "/{contentUpdatePreviewId}";
    private const int MostElements = 1000;
    private const int MostPreviews = 20;
    private const int NameLength = 100;
    private const int TrackingLength = 64;

    public IEnumerable<IServiceOperation> All() =>
    [
        new InboundOperation("getShipment", "GET", Shipment, InboundOperation.Read, Get),
        new InboundOperation("listShipmentItems", "GET", Shipment + "/items", UsagePlan.Standard, ListItems),
        new InboundOperation("listShipmentBoxes", "GET", Shipment + "/boxes", UsagePlan.Standard, ListBoxes),
        new InboundOperation("listShipmentPallets", "GET", Shipment + "/pallets", UsagePlan.Standard, ListPallets),
        new InboundOperation("updateShipmentName", "PUT", Shipment + "/name", UsagePlan.Standard, Rename),
        new InboundOperation(
            ChangeTable.UpdateShipmentSourceAddress, "PUT", Shipment + "/sourceAddress", UsagePlan.Standard, SetSource),
        new InboundOperation(
            ChangeTable.UpdateShipmentTrackingDetails, "PUT", Shipment + "/trackingDetails", InboundOperation.Write, Track),
        new InboundOperation(
            ChangeTable.GenerateShipmentContentUpdatePreviews, "POST", Previews, UsagePlan.Standard, GeneratePreviews),
        new InboundOperation("listShipmentContentUpdatePreviews", "GET", Previews, UsagePlan.Standard, ListPreviews),
        new InboundOperation("getShipmentContentUpdatePreview", "GET", Preview, UsagePlan.Standard, GetPreview),
        new InboundOperation(
            ChangeTable.ConfirmShipmentContentUpdatePreview, "POST", Preview + "/confirmation", UsagePlan.Standard, ConfirmPreview),
    ];

    private static byte[] Get(OperationCall call) => JsonBody.Write(
        InboundCalls.Shipment(call, InboundTexts.NoShipment).ToWire(), InboundJsonContext.Default.Shipment);

    private byte[] ListItems(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call);
        var (page, next) = calls.Cut(call, "shipmentItems/" + shipment.Id, shipment.Lines, MostElements);
        var response = new ListShipmentItemsResponse { Items = ItemList.Of(call, shipment.MarketplaceId, page), Pagination = next };
        return JsonBody.Write(response, InboundJsonContext.Default.ListShipmentItemsResponse);
    }

    private byte[] ListBoxes(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call, planMessage: InboundTexts.NoPlanId);
        var (page, next) = calls.Cut(call, "shipmentBoxes/" + shipment.Id, shipment.Boxes, MostElements);
        var response = new ListShipmentBoxesResponse
        {
            Boxes = page.ConvertAll(box => box.ToWire(call.Session, shipment.MarketplaceId, shipment.Center)),
            Pagination = next,
        };
        return JsonBody.Write(response, InboundJsonContext.Default.ListShipmentBoxesResponse);
    }

    private byte[] ListPallets(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call);
        var (page, next) = calls.Cut(call, "shipmentPallets/" + shipment.Id, shipment.Pallets, MostElements);
        var response = new ListShipmentPalletsResponse { Pallets = page.ConvertAll(BoxMapping.ToWire), Pagination = next };
        return JsonBody.Write(response, InboundJsonContext.Default.ListShipmentPalletsResponse);
    }

    private static byte[] Rename(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call);
        var request = JsonBody.Read(call.Request, InboundJsonContext.Default.UpdateShipmentNameRequest, BodyMembers.Name);
        Values.Text(request.Name, "Name", NameLength);
        shipment.Name = request.Name!;
        ShipmentTable.Save(call.Session, shipment);
        return InboundCalls.Done(call);
    }

    private byte[] SetSource(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call);
        var request = JsonBody.Read(call.Request, InboundJsonContext.Default.UpdateShipmentSourceAddressRequest, BodyMembers.Source);
        BodyValues.Address(request.Address!);
        return calls.Start(
            call,
            shipment.PlanId,
            ChangeTable.UpdateShipmentSourceAddress,
            new ChangeArgument { ShipmentId = shipment.Id, Address = request.Address!.ToRecord() });
    }

    private byte[] Track(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call);
        var request = JsonBody.Read(
            call.Request, InboundJsonContext.Default.UpdateShipmentTrackingDetailsRequest, BodyMembers.Tracking);
        var details = request.TrackingDetails!;
        if (details.SpdTrackingDetail is null && details.LtlTrackingDetail is null)
        {
            throw ServiceErrors.Missing("TrackingDetails.SpdTrackingDetail");
        }

        foreach (var item in details.SpdTrackingDetail?.SpdTrackingItems ?? [])
        {
            Values.Text(item.TrackingId, "TrackingId", TrackingLength);
        }

        Values.Unique(details.SpdTrackingDetail?.SpdTrackingItems!.Select(item => item.BoxId) ?? [], "BoxId");
        BodyValues.Count(details.LtlTrackingDetail?.FreightBillNumber!.Count ?? 0, 1, "FreightBillNumber");
        return calls.Start(
            call,
            shipment.PlanId,
            ChangeTable.UpdateShipmentTrackingDetails,
            new ChangeArgument { ShipmentId = shipment.Id, Tracking = details.ToRecord() });
    }

    private byte[] GeneratePreviews(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call, InboundTexts.NoShipmentUnder);
        var request = JsonBody.Read(
            call.Request, InboundJsonContext.Default.GenerateShipmentContentUpdatePreviewsRequest, BodyMembers.Content);
        BodyValues.Items(request.Items!);
        BodyValues.Boxes(request.Boxes!);
        var argument = new ChangeArgument
        {
            ShipmentId = shipment.Id,
            Lines = request.Items.ToLines(call.Session, shipment.MarketplaceId),
            Boxes = request.Boxes!.ToKinds(call.Session, shipment.MarketplaceId),
        };
        return calls.Start(call, shipment.PlanId, ChangeTable.GenerateShipmentContentUpdatePreviews, argument);
    }

    private byte[] ListPreviews(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call);
        var (page, next) = calls.Cut(call, "previews/" + shipment.Id, shipment.Previews, MostPreviews);
        var response = new ListShipmentContentUpdatePreviewsResponse
        {
            ContentUpdatePreviews = page.ConvertAll(preview => preview.ToWire(shipment)),
            Pagination = next,
        };
        return JsonBody.Write(response, InboundJsonContext.Default.ListShipmentContentUpdatePreviewsResponse);
    }

    private static byte[] GetPreview(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call);
        return JsonBody.Write(FindPreview(call, shipment).ToWire(shipment), InboundJsonContext.Default.ContentUpdatePreview);
    }

    private byte[] ConfirmPreview(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call);
        var argument = new ChangeArgument { ShipmentId = shipment.Id, OptionId = FindPreview(call, shipment).Id };
        return calls.Start(call, shipment.PlanId, ChangeTable.ConfirmShipmentContentUpdatePreview, argument);
    }

    private static ContentPreview FindPreview(OperationCall call, ShipmentRecord shipment) =>
        shipment.Previews.Find(preview => preview.Id == call.Segment("contentUpdatePreviewId"))
            ?? throw ServiceErrors.Inbound(InboundTexts.NoPreview);
}
