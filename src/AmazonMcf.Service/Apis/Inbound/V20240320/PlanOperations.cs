using System.Globalization;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Apis.Inbound.V20240320.Checks;
using AmazonMcf.Service.Apis.Inbound.V20240320.Mapping;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Changes;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Quota;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>Creates, reads, renames and cancels plans.</summary>
/// <param name="calls">What the operations have in common.</param>
/// <param name="home">The id of the home of the seller, whose region is that of the service.</param>
internal sealed class PlanOperations(InboundCalls calls, string home)
{
    private const string Plans = "/inboundPlans";
    private const string Plan = Plans + "/{inboundPlanId}";
    private const int MostPlans = 30;
    private const int MostElements = 1000;
    private const int NameLength = 40;
    private const string ByUpdate = "LAST_UPDATED_TIME";

    public IEnumerable<IServiceOperation> All() =>
    [
        new InboundOperation("listInboundPlans", "GET", Plans, InboundOperation.Read, List),
        new InboundOperation(ChangeTable.CreateInboundPlan, "POST", Plans, InboundOperation.Write, Create),
        new InboundOperation("getInboundPlan", "GET", Plan, InboundOperation.Read, Get),
        new InboundOperation("listInboundPlanItems", "GET", Plan + "/items", InboundOperation.Read, ListItems),
        new InboundOperation("listInboundPlanBoxes", "GET", Plan + "/boxes", InboundOperation.Read, ListBoxes),
        new InboundOperation("listInboundPlanPallets", "GET", Plan + "/pallets", InboundOperation.Read, ListPallets),
        new InboundOperation("updateInboundPlanName", "PUT", Plan + "/name", UsagePlan.Standard, Rename),
        new InboundOperation(ChangeTable.CancelInboundPlan, "PUT", Plan + "/cancellation", InboundOperation.Write, Cancel),
    ];

    private byte[] Create(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, InboundJsonContext.Default.CreateInboundPlanRequest, BodyMembers.Plan);
        Values.Text(request.Name, "Name", NameLength);
        BodyValues.Items(request.Items!);
        BodyValues.Address(request.SourceAddress!);
        var marketplaceId = FindMarketplace(request.DestinationMarketplaces!);
        var plan = new PlanRecord
        {
            Id = Identifiers.Inbound(call.Session, "wf"),
            Name = request.Name ?? call.Session.Now.ToString("'FBA ('MM/dd/yyyy, hh:mm tt')'", CultureInfo.InvariantCulture),
            CreatedAt = call.Session.Now,
            UpdatedAt = call.Session.Now,
            MarketplaceId = marketplaceId,
            Source = request.SourceAddress!.ToRecord(),
            Lines = request.Items.ToLines(call.Session, marketplaceId),
        };
        PlanTable.Add(call.Session, plan);
        var response = new CreateInboundPlanResponse
        {
            InboundPlanId = plan.Id,
            OperationId = calls.Begin(call, plan.Id, ChangeTable.CreateInboundPlan),
        };
        return JsonBody.Write(response, InboundJsonContext.Default.CreateInboundPlanResponse);
    }

    // The service of a region does not know the marketplaces of other regions.
    private string FindMarketplace(List<string> ids) =>
        ids.Count == 1 && Marketplaces.Find(ids[0]) is { } marketplace && marketplace.Region == Marketplaces.Find(home)?.Region
            ? marketplace.MarketplaceId
            : throw ServiceErrors.Inbound(InboundTexts.WrongMarketplace);

    private byte[] List(OperationCall call)
    {
        var list = ReadList(call);
        var size = InboundCalls.PageSize(call, MostPlans);
        var name = FormattableString.Invariant($"listInboundPlans/{list.Status}/{list.ByUpdate}/{list.Descending}");
        var rows = PlanTable.List(call.Session, list, calls.ReadPosition(call, name), size + 1);
        var end = rows.Count > size ? rows[size - 1].Position : null;
        var response = new ListInboundPlansResponse
        {
            InboundPlans = [.. rows.Take(size).Select(row => row.Plan.ToSummary())],
            Pagination = end is null ? null : calls.Next(name, end),
        };
        return JsonBody.Write(response, InboundJsonContext.Default.ListInboundPlansResponse);
    }

    private static PlanList ReadList(OperationCall call)
    {
        var status = call.Optional("status");
        if (status is not null && !PlanStatuses.Listed.Contains(status))
        {
            throw ServiceErrors.Inbound(InboundTexts.WrongStatus);
        }

        var by = call.Optional("sortBy");
        var order = call.Optional("sortOrder");
        Values.OneOf(by, "SortBy", [ByUpdate, "CREATION_TIME"]);
        Values.OneOf(order, "SortOrder", ["ASC", "DESC"]);
        return new PlanList(status, by == ByUpdate, order != "ASC");
    }

    private static byte[] Get(OperationCall call)
    {
        var plan = InboundCalls.Plan(call, InboundTexts.MalformedPlan);
        var response = plan.ToWire(ShipmentTable.OfPlan(call.Session, plan.Id), call.Session.Now);
        return JsonBody.Write(response, InboundJsonContext.Default.InboundPlan);
    }

    private byte[] ListItems(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var lines = plan.Lines.Where(line => line.FnSku.Length > 0).ToList();
        var (page, next) = calls.Cut(call, "items/" + plan.Id, lines, MostElements);
        var response = new ListInboundPlanItemsResponse { Items = ItemList.Of(call, plan.MarketplaceId, page), Pagination = next };
        return JsonBody.Write(response, InboundJsonContext.Default.ListInboundPlanItemsResponse);
    }

    // Boxes belong to groups until the placement is confirmed, and to shipments afterwards.
    private byte[] ListBoxes(OperationCall call)
    {
        var plan = InboundCalls.Plan(call, InboundTexts.NoPlanId);
        var boxes = plan.Placement is null
            ? plan.Groups.SelectMany(group => group.Boxes, (_, box) => (Box: box, Center: (string?)null))
            : Confirmed(call, plan).SelectMany(shipment => shipment.Boxes, (shipment, box) => (Box: box, Center: (string?)shipment.Center));
        var (page, next) = calls.Cut(call, "boxes/" + plan.Id, [.. boxes], MostElements);
        var response = new ListInboundPlanBoxesResponse
        {
            Boxes = page.ConvertAll(entry => entry.Box.ToWire(call.Session, plan.MarketplaceId, entry.Center)),
            Pagination = next,
        };
        return JsonBody.Write(response, InboundJsonContext.Default.ListInboundPlanBoxesResponse);
    }

    private byte[] ListPallets(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var pallets = Confirmed(call, plan).SelectMany(shipment => shipment.Pallets);
        var (page, next) = calls.Cut(call, "pallets/" + plan.Id, [.. pallets], MostElements);
        var response = new ListInboundPlanPalletsResponse { Pallets = page.ConvertAll(BoxMapping.ToWire), Pagination = next };
        return JsonBody.Write(response, InboundJsonContext.Default.ListInboundPlanPalletsResponse);
    }

    private static byte[] Rename(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        var request = JsonBody.Read(call.Request, InboundJsonContext.Default.UpdateInboundPlanNameRequest, BodyMembers.Name);
        Values.Text(request.Name, "Name", NameLength);
        plan.Name = request.Name!;
        plan.UpdatedAt = call.Session.Now;
        PlanTable.Save(call.Session, plan);
        return InboundCalls.Done(call);
    }

    private byte[] Cancel(OperationCall call)
    {
        var plan = InboundCalls.Plan(call);
        return plan.Status == PlanStatuses.Voided
            ? throw ServiceErrors.Inbound(InboundTexts.Cancelled)
            : calls.Start(call, plan.Id, ChangeTable.CancelInboundPlan);
    }

    private static IEnumerable<ShipmentRecord> Confirmed(OperationCall call, PlanRecord plan) =>
        ShipmentTable.OfPlan(call.Session, plan.Id).Where(shipment => shipment.ConfirmationId is not null);
}
