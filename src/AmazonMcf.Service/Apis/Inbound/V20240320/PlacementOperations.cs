using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Apis.Inbound.V20240320.Checks;
using AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Changes;
using AmazonMcf.Service.Inbound.Plans;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>Placement options.</summary>
/// <param name="calls">What the operations have in common.</param>
internal sealed class PlacementOperations(InboundCalls calls)
{
    private const string Options = "/inboundPlans/{inboundPlanId}/placementOptions";
    private const int MostOptions = 20;

    public IEnumerable<IServiceOperation> All() =>
    [
        new InboundOperation(ChangeTable.GeneratePlacementOptions, "POST", Options, InboundOperation.Write, Generate),
        new InboundOperation("listPlacementOptions", "GET", Options, InboundOperation.Read, List),
        new InboundOperation(
            ChangeTable.ConfirmPlacementOption, "POST", Options + "/{placementOptionId}/confirmation", InboundOperation.Write, Confirm),
    ];

    private byte[] Generate(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var request = JsonBody.Read(call.Request, InboundJsonContext.Default.GeneratePlacementOptionsRequest, BodyMembers.Nothing);
        if (request.CustomPlacement is { Count: > 0 })
        {
            throw ServiceErrors.InvalidValue(request.CustomPlacement[0].WarehouseId, "CustomPlacement");
        }

        return plan.Status != PlanStatuses.Active || plan.Placement is not null
            ? throw ServiceErrors.Inbound(InboundTexts.NoPlacementNow)
            : calls.Start(call, plan.Id, ChangeTable.GeneratePlacementOptions);
    }

    private byte[] List(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var (page, next) = calls.Cut(call, "placementOptions/" + plan.Id, plan.Placements, MostOptions);
        var response = new ListPlacementOptionsResponse
        {
            PlacementOptions = page.ConvertAll(option => option.ToWire(plan.MarketplaceId, call.Session.Now)),
            Pagination = next,
        };
        return JsonBody.Write(response, InboundJsonContext.Default.ListPlacementOptionsResponse);
    }

    private byte[] Confirm(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var id = call.Segment("placementOptionId");
        return plan.Placements.Exists(option => option.Id == id)
            ? calls.Start(call, plan.Id, ChangeTable.ConfirmPlacementOption, new ChangeArgument { OptionId = id })
            : throw ServiceErrors.Inbound(InboundTexts.NoPlacement);
    }
}
