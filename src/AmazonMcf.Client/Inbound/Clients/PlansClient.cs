using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inbound.V20240320.Mapping;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Validation;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.Clients;

/// <summary>Inbound plans.</summary>
/// <param name="work">The API.</param>
/// <param name="marketplace">The marketplace of requests that name none.</param>
/// <param name="time">The clock.</param>
/// <param name="random">Random numbers from 0 to 1, for unique names.</param>
internal sealed class PlansClient(InboundWork work, McfMarketplace marketplace, TimeProvider time, Func<double> random) : IInboundPlans
{
    private const int PlansPerPage = 30;
    private const int ItemsPerPage = 1000;
    private const string NewestFirst = "DESC";
    private const string ByCreation = "CREATION_TIME";

    // A plan that was created by this process is not older, even if the clocks differ.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromHours(1);

    public IReadOnlyList<McfValidationError> Validate(McfInboundPlanRequest request) => InboundPlanValidator.Validate(
        request, MarketplaceOf(request), InboundPlanName.IsUnique(request.Name) ? int.MaxValue : InboundPlanName.LongestName);

    public async Task<McfInboundPlan> CreateAsync(McfInboundPlanRequest request, ApiCall call)
    {
        ValidationFailure.ThrowIfAny("The inbound plan", Validate(request));
        var isResumed = InboundPlanName.IsUnique(request.Name);
        var name = isResumed ? request.Name!.Trim() : InboundPlanName.MakeUnique(request.Name, random);
        if (isResumed && await FindAsync(name, null, call).ConfigureAwait(false) is { } existing)
        {
            return existing;
        }

        var since = time.GetUtcNow().UtcDateTime - ClockTolerance;
        return await work.Outcomes.MakeAsync(
            () => SendAsync(PlanMapping.ToWire(request, name, MarketplaceOf(request)), call),
            () => FindAsync(name, since, call),
            call,
            $"Run the command again with the name '{name}' to find out: a plan with this name is not created twice.").ConfigureAwait(false);
    }

    public async Task<McfInboundPlan> GetAsync(string inboundPlanId, ApiCall call) =>
        work.Mark.On(PlanMapping.ToModel(await work.Api.GetInboundPlanAsync(inboundPlanId, call).ConfigureAwait(false)));

    public async IAsyncEnumerable<McfInboundPlan> ListAsync(string? status, DateTime? createdSince, ApiCall call)
    {
        var plans = work.PagesAsync(
            InboundOperations.ListInboundPlans,
            async token =>
            {
                var page = await work.Api.ListInboundPlansAsync(PlansPerPage, token, status, ByCreation, NewestFirst, call)
                    .ConfigureAwait(false);
                return (page.InboundPlans, page.Pagination);
            },
            PlanMapping.ToModel,
            call);
        await foreach (var plan in plans.ConfigureAwait(false))
        {
            if (plan.CreatedAt < createdSince)
            {
                break;
            }

            yield return plan;
        }
    }

    public IAsyncEnumerable<McfInboundItem> ListItemsAsync(string inboundPlanId, ApiCall call) => work.PagesAsync(
        InboundOperations.ListInboundPlanItems,
        async token =>
        {
            var page = await work.Api.ListInboundPlanItemsAsync(inboundPlanId, ItemsPerPage, token, call).ConfigureAwait(false);
            return (page.Items, page.Pagination);
        },
        ItemMapping.ToModel,
        call);

    public IAsyncEnumerable<McfInboundBox> ListBoxesAsync(string inboundPlanId, ApiCall call) => work.PagesAsync(
        InboundOperations.ListInboundPlanBoxes,
        async token =>
        {
            var page = await work.Api.ListInboundPlanBoxesAsync(inboundPlanId, ItemsPerPage, token, call).ConfigureAwait(false);
            return (page.Boxes, page.Pagination);
        },
        box => BoxMapping.ToModel(box, inboundPlanId, null),
        call);

    public Task RenameAsync(string inboundPlanId, string name, ApiCall call) => work.Outcomes.RepeatAsync(
        () => work.Api.UpdateInboundPlanNameAsync(inboundPlanId, new UpdateInboundPlanNameRequest { Name = name }, call), call);

    public async Task<McfInboundOperation> CancelAsync(string inboundPlanId, ApiCall call)
    {
        var target = new InboundTarget(InboundOperations.CancelInboundPlan, inboundPlanId);
        try
        {
            return await work.MakeAsync(target, () => work.Api.CancelInboundPlanAsync(inboundPlanId, call), IsVoidedAsync, call)
                .ConfigureAwait(false);
        }
        catch (McfInvalidRequestException rejection) when (InboundErrors.IsRepeatedCancel(rejection))
        {
            return work.Completed(target);
        }

        async Task<bool> IsVoidedAsync() =>
            InboundPlanStatuses.Normalize((await GetAsync(inboundPlanId, call).ConfigureAwait(false)).Status) == InboundPlanStatuses.Voided;
    }

    private string MarketplaceOf(McfInboundPlanRequest request) => request.MarketplaceId.NullIfBlank() ?? marketplace.MarketplaceId;

    private async Task<McfInboundPlan> SendAsync(CreateInboundPlanRequest request, ApiCall call)
    {
        var response = await work.Api.CreateInboundPlanAsync(request, call).ConfigureAwait(false);
        var operation = new InboundTarget(InboundOperations.CreateInboundPlan, response.InboundPlanId)
            .ToModel(response.OperationId, InboundOperationStatuses.InProgress);
        return work.Mark.On(new McfInboundPlan
        {
            InboundPlanId = response.InboundPlanId,
            Name = request.Name,
            Status = InboundPlanStatuses.Active,
            MarketplaceId = request.DestinationMarketplaces![0],
            OperationId = response.OperationId,
            Operation = operation,
        });
    }

    // The operation of a plan that was found is not known. What it became shows in the status of the plan.
    private async Task<McfInboundPlan?> FindAsync(string name, DateTime? since, ApiCall call)
    {
        await foreach (var plan in ListAsync(null, since, call).ConfigureAwait(false))
        {
            if (plan.Name == name)
            {
                var hasFailed = InboundPlanStatuses.Normalize(plan.Status) == InboundPlanStatuses.Errored;
                plan.Operation = new InboundTarget(InboundOperations.CreateInboundPlan, plan.InboundPlanId)
                    .ToModel(null, hasFailed ? InboundOperationStatuses.Failed : InboundOperationStatuses.Success);
                return work.Mark.On(plan);
            }
        }

        return null;
    }
}
