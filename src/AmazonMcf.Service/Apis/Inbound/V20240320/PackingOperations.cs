using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Apis.Inbound.V20240320.Checks;
using AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Changes;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>Packing options and groups, and the boxes.</summary>
/// <param name="calls">What the operations have in common.</param>
internal sealed class PackingOperations(InboundCalls calls)
{
    private const string Plan = "/inboundPlans/{inboundPlanId}";
    private const string Options = Plan + "/packingOptions";
    private const string Group = Plan + "/packingGroups/{packingGroupId}";
    private const int MostOptions = 20;
    private const int MostElements = 100;

    public IEnumerable<IServiceOperation> All() =>
    [
        new InboundOperation(ChangeTable.GeneratePackingOptions, "POST", Options, InboundOperation.Write, Generate),
        new InboundOperation("listPackingOptions", "GET", Options, InboundOperation.Read, List),
        new InboundOperation(
            ChangeTable.ConfirmPackingOption, "POST", Options + "/{packingOptionId}/confirmation", InboundOperation.Write, Confirm),
        new InboundOperation("listPackingGroupItems", "GET", Group + "/items", UsagePlan.Standard, ListItems),
        new InboundOperation("listPackingGroupBoxes", "GET", Group + "/boxes", UsagePlan.Standard, ListBoxes),
        new InboundOperation(
            ChangeTable.SetPackingInformation, "POST", Plan + "/packingInformation", InboundOperation.Write, SetBoxes),
    ];

    private byte[] Generate(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        return plan.Status != PlanStatuses.Active || plan.Packing is not null || plan.Placement is not null
            ? throw ServiceErrors.Inbound(InboundTexts.NoPackingNow)
            : calls.Start(call, plan.Id, ChangeTable.GeneratePackingOptions);
    }

    private byte[] List(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var (page, next) = calls.Cut(call, "packingOptions/" + plan.Id, plan.Packings, MostOptions);
        var response = new ListPackingOptionsResponse
        {
            PackingOptions = page.ConvertAll(option => option.ToWire(plan.MarketplaceId, call.Session.Now)),
            Pagination = next,
        };
        return JsonBody.Write(response, InboundJsonContext.Default.ListPackingOptionsResponse);
    }

    private byte[] Confirm(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var id = call.Segment("packingOptionId");
        return plan.Packings.Exists(option => option.Id == id)
            ? calls.Start(call, plan.Id, ChangeTable.ConfirmPackingOption, new ChangeArgument { OptionId = id })
            : throw ServiceErrors.Inbound(InboundTexts.NoPacking);
    }

    private byte[] ListItems(OperationCall call)
    {
        var (plan, group) = FindGroup(call);
        var (page, next) = calls.Cut(call, "groupItems/" + group.Id, group.Lines, MostElements);
        var response = new ListPackingGroupItemsResponse { Items = ItemList.Of(call, plan.MarketplaceId, page), Pagination = next };
        return JsonBody.Write(response, InboundJsonContext.Default.ListPackingGroupItemsResponse);
    }

    private byte[] ListBoxes(OperationCall call)
    {
        var (plan, group) = FindGroup(call);
        var (page, next) = calls.Cut(call, "groupBoxes/" + group.Id, group.Boxes, MostElements);
        var response = new ListPackingGroupBoxesResponse
        {
            Boxes = page.ConvertAll(box => box.ToWire(call.Session, plan.MarketplaceId)),
            Pagination = next,
        };
        return JsonBody.Write(response, InboundJsonContext.Default.ListPackingGroupBoxesResponse);
    }

    private byte[] SetBoxes(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var request = JsonBody.Read(call.Request, InboundJsonContext.Default.SetPackingInformationRequest, BodyMembers.Packing);
        var groupings = request.PackageGroupings!.ConvertAll(grouping => ToRecord(call, plan, grouping));
        return calls.Start(call, plan.Id, ChangeTable.SetPackingInformation, new ChangeArgument { Groupings = groupings });
    }

    private static (PlanRecord Plan, PackingGroup Group) FindGroup(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var group = plan.Packings
            .SelectMany(option => option.Groups)
            .FirstOrDefault(group => group.Id == call.Segment("packingGroupId"));
        return group is null ? throw ServiceErrors.Inbound(InboundTexts.NoGroup) : (plan, group);
    }

    // Of a group and a shipment, the one that the state of the plan allows is meant.
    private static PackageGrouping ToRecord(OperationCall call, PlanRecord plan, PackageGroupingInput grouping)
    {
        BodyValues.Boxes(grouping.Boxes!);
        var record = new PackageGrouping { Boxes = grouping.Boxes!.ToKinds(call.Session, plan.MarketplaceId) };
        if (grouping.ShipmentId is null && grouping.PackingGroupId is null)
        {
            throw ServiceErrors.Missing("PackageGroupings.PackingGroupId");
        }

        if (grouping.ShipmentId is { } shipmentId && (plan.Placement is not null || grouping.PackingGroupId is null))
        {
            record.ShipmentId = InboundCalls.Shipment(call, plan, shipmentId, InboundTexts.NoShipmentId).Id;
            return record;
        }

        record.GroupId = grouping.PackingGroupId!;
        return plan.Groups.Any(group => group.Id == record.GroupId) ? record : throw ServiceErrors.Inbound(InboundTexts.NoGroup);
    }
}
