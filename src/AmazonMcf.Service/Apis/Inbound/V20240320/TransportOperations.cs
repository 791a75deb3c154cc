using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Apis.Inbound.V20240320.Checks;
using AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Changes;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>Transportation options and delivery windows.</summary>
/// <param name="calls">What the operations have in common.</param>
internal sealed class TransportOperations(InboundCalls calls)
{
    private const string Plan = "/inboundPlans/{inboundPlanId}";
    private const string Options = Plan + "/transportationOptions";
    private const string Windows = Plan + "/shipments/{shipmentId}/deliveryWindowOptions";
    private const int MostOptions = 20;
    private const int MostWindows = 100;

    public IEnumerable<IServiceOperation> All() =>
    [
        new InboundOperation(ChangeTable.GenerateTransportationOptions, "POST", Options, InboundOperation.Write, Generate),
        new InboundOperation("listTransportationOptions", "GET", Options, InboundOperation.Read, List),
        new InboundOperation(
            ChangeTable.ConfirmTransportationOptions, "POST", Options + "/confirmation", InboundOperation.Write, Confirm),
        new InboundOperation(ChangeTable.GenerateDeliveryWindowOptions, "POST", Windows, UsagePlan.Standard, GenerateWindows),
        new InboundOperation("listDeliveryWindowOptions", "GET", Windows, UsagePlan.Standard, ListWindows),
        new InboundOperation(
            ChangeTable.ConfirmDeliveryWindowOptions,
            "POST",
            Windows + "/{deliveryWindowOptionId}/confirmation",
            UsagePlan.Standard,
            ConfirmWindow),
    ];

    private byte[] Generate(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var request = JsonBody.Read(
            call.Request, InboundJsonContext.Default.GenerateTransportationOptionsRequest, BodyMembers.Transportation);
        var option = plan.Placements.Find(option => option.Id == request.PlacementOptionId)
            ?? throw ServiceErrors.Inbound(InboundTexts.NoPlacement);
        var configurations = request.ShipmentTransportationConfigurations!;
        foreach (var configuration in configurations)
        {
            BodyValues.Contact(configuration.ContactInformation);
            BodyValues.Pallets(configuration.Pallets ?? []);
            if (!option.ShipmentIds.Contains(configuration.ShipmentId!))
            {
                throw ServiceErrors.Inbound(InboundTexts.NoShipmentInPlacement);
            }
        }

        Values.Unique(configurations.Select(configuration => configuration.ShipmentId), "ShipmentId");
        return calls.Start(
            call,
            plan.Id,
            ChangeTable.GenerateTransportationOptions,
            new ChangeArgument { OptionId = option.Id, Transports = configurations.ConvertAll(RequestMapping.ToRecord) });
    }

    private byte[] List(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var placementId = call.Optional("placementOptionId");
        var shipmentId = call.Optional("shipmentId");
        if (placementId is not null && !plan.Placements.Exists(option => option.Id == placementId))
        {
            throw ServiceErrors.Inbound(InboundTexts.NoPlacement);
        }

        if (shipmentId is not null)
        {
            InboundCalls.Shipment(call, plan, shipmentId, InboundTexts.NoShipmentId);
        }

        var options =
            from shipment in ShipmentTable.OfPlan(call.Session, plan.Id)
            where (shipmentId is null || shipment.Id == shipmentId) && (placementId is null || shipment.PlacementId == placementId)
            from option in shipment.Transports
            select option.ToWire(shipment, option.Cost);
        var (page, next) = calls.Cut(call, $"transport/{plan.Id}/{placementId}/{shipmentId}", [.. options], MostOptions);
        var response = new ListTransportationOptionsResponse { TransportationOptions = page, Pagination = next };
        return JsonBody.Write(response, InboundJsonContext.Default.ListTransportationOptionsResponse);
    }

    private byte[] Confirm(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var request = JsonBody.Read(call.Request, InboundJsonContext.Default.ConfirmTransportationOptionsRequest, BodyMembers.Selections);
        var selections = request.TransportationSelections!.ConvertAll(selection => ToRecord(call, plan, selection));
        Values.Unique(selections.Select(selection => selection.ShipmentId), "ShipmentId");
        return calls.Start(call, plan.Id, ChangeTable.ConfirmTransportationOptions, new ChangeArgument { Selections = selections });
    }

    private static TransportSelection ToRecord(
        OperationCall call, PlanRecord plan, TransportationSelection selection)
    {
        BodyValues.Contact(selection.ContactInformation);
        var shipment = InboundCalls.Shipment(call, plan, selection.ShipmentId, InboundTexts.NoShipmentId);
        return shipment.Transports.Exists(option => option.Id == selection.TransportationOptionId)
            ? new TransportSelection
            {
                ShipmentId = shipment.Id,
                OptionId = selection.TransportationOptionId!,
                Contact = selection.ContactInformation?.ToRecord(),
            }
            : throw ServiceErrors.Inbound(InboundTexts.NoTransport);
    }

    private byte[] GenerateWindows(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call, InboundTexts.NoShipmentToDeliver);
        return calls.Start(
            call, shipment.PlanId, ChangeTable.GenerateDeliveryWindowOptions, new ChangeArgument { ShipmentId = shipment.Id });
    }

    private byte[] ListWindows(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call);
        var (page, next) = calls.Cut(call, "windows/" + shipment.Id, shipment.Windows, MostWindows);
        var response = new ListDeliveryWindowOptionsResponse
        {
            DeliveryWindowOptions = page.ConvertAll(OptionMapping.ToWire),
            Pagination = next,
        };
        return JsonBody.Write(response, InboundJsonContext.Default.ListDeliveryWindowOptionsResponse);
    }

    private byte[] ConfirmWindow(OperationCall call)
    {
        var shipment = InboundCalls.Shipment(call, InboundTexts.NoShipmentToConfirm);
        var id = call.Segment("deliveryWindowOptionId");
        return shipment.Windows.Exists(window => window.Id == id)
            ? calls.Start(
                call,
                shipment.PlanId,
                ChangeTable.ConfirmDeliveryWindowOptions,
                new ChangeArgument { ShipmentId = shipment.Id, OptionId = id })
            : throw ServiceErrors.Inbound(InboundTexts.NoWindow);
    }
}
