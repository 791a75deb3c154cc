using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inbound.V20240320.Mapping;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Validation;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.Clients;

/// <summary>Packing options and boxes.</summary>
/// <param name="work">The API.</param>
internal sealed class PackingClient(InboundWork work) : IInboundPacking
{
    private const int OptionsPerPage = 20;
    private const int ItemsPerPage = 100;

    public Task<McfInboundOperation> GenerateAsync(string inboundPlanId, ApiCall call) => work.RepeatAsync(
        new InboundTarget(InboundOperations.GeneratePackingOptions, inboundPlanId),
        () => work.Api.GeneratePackingOptionsAsync(inboundPlanId, call),
        call);

    public async Task<IReadOnlyList<McfInboundPackingOption>> ListAsync(string inboundPlanId, bool withItems, ApiCall call)
    {
        var options = await work.PagesAsync(
            InboundOperations.ListPackingOptions,
            async token =>
            {
                var page = await work.Api.ListPackingOptionsAsync(inboundPlanId, OptionsPerPage, token, call).ConfigureAwait(false);
                return (page.PackingOptions, page.Pagination);
            },
            option => OptionMapping.ToModel(option, inboundPlanId),
            call).ToListAsync().ConfigureAwait(false);
        if (withItems)
        {
            foreach (var group in options.SelectMany(option => option.PackingGroups))
            {
                group.Items = await ListItemsAsync(inboundPlanId, group.PackingGroupId!, call).ConfigureAwait(false);
            }
        }

        return options;
    }

    public Task<McfInboundOperation> ConfirmAsync(string inboundPlanId, string packingOptionId, ApiCall call) => work.ConfirmAsync(
        new InboundTarget(InboundOperations.ConfirmPackingOption, inboundPlanId),
        () => work.Api.ConfirmPackingOptionAsync(inboundPlanId, packingOptionId, call),
        async () =>
        {
            var plan = await work.Api.GetInboundPlanAsync(inboundPlanId, call).ConfigureAwait(false);
            return (plan.PackingOptions ?? []).Exists(option =>
                option.PackingOptionId == packingOptionId && PlanMapping.IsAccepted(option.Status));
        },
        call);

    public Task<McfInboundOperation> SetPackagesAsync(string inboundPlanId, IReadOnlyList<McfInboundPackage> packages, ApiCall call)
    {
        ValidationFailure.ThrowIfAny("The boxes", InboundPackageValidator.Validate(packages));
        var request = new SetPackingInformationRequest { PackageGroupings = BoxMapping.ToWire(packages) };
        return work.RepeatAsync(
            new InboundTarget(InboundOperations.SetPackingInformation, inboundPlanId),
            () => work.Api.SetPackingInformationAsync(inboundPlanId, request, call),
            call);
    }

    public IAsyncEnumerable<McfInboundBox> ListBoxesAsync(string inboundPlanId, string packingGroupId, ApiCall call) => work.PagesAsync(
        InboundOperations.ListPackingGroupBoxes,
        async token =>
        {
            var page = await work.Api.ListPackingGroupBoxesAsync(inboundPlanId, packingGroupId, ItemsPerPage, token, call)
                .ConfigureAwait(false);
            return (page.Boxes, page.Pagination);
        },
        box => BoxMapping.ToModel(box, inboundPlanId, null),
        call);

    private async Task<IReadOnlyList<McfInboundItem>> ListItemsAsync(string inboundPlanId, string packingGroupId, ApiCall call) =>
        await work.PagesAsync(
            InboundOperations.ListPackingGroupItems,
            async token =>
            {
                var page = await work.Api.ListPackingGroupItemsAsync(inboundPlanId, packingGroupId, ItemsPerPage, token, call)
                    .ConfigureAwait(false);
                return (page.Items, page.Pagination);
            },
            ItemMapping.ToModel,
            call).ToListAsync().ConfigureAwait(false);
}
