using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inbound.V20240320.Mapping;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.Clients;

/// <summary>Placement options.</summary>
/// <param name="work">The API.</param>
/// <param name="shipments">Reads the shipments of an option.</param>
internal sealed class PlacementsClient(InboundWork work, IInboundShipments shipments) : IInboundPlacements
{
    private const int OptionsPerPage = 20;

    public Task<McfInboundOperation> GenerateAsync(string inboundPlanId, ApiCall call) => work.RepeatAsync(
        new InboundTarget(InboundOperations.GeneratePlacementOptions, inboundPlanId),
        () => work.Api.GeneratePlacementOptionsAsync(inboundPlanId, new GeneratePlacementOptionsRequest(), call),
        call);

    public async Task<IReadOnlyList<McfInboundPlacementOption>> ListAsync(string inboundPlanId, bool withShipments, ApiCall call)
    {
        var options = await work.PagesAsync(
            InboundOperations.ListPlacementOptions,
            async token =>
            {
                var page = await work.Api.ListPlacementOptionsAsync(inboundPlanId, OptionsPerPage, token, call).ConfigureAwait(false);
                return (page.PlacementOptions, page.Pagination);
            },
            option => OptionMapping.ToModel(option, inboundPlanId),
            call).ToListAsync().ConfigureAwait(false);
        if (withShipments)
        {
            foreach (var option in options)
            {
                option.Shipments = await ReadShipmentsAsync(inboundPlanId, option.ShipmentIds, call).ConfigureAwait(false);
            }
        }

        return options;
    }

    public Task<McfInboundOperation> ConfirmAsync(string inboundPlanId, string placementOptionId, ApiCall call) => work.ConfirmAsync(
        new InboundTarget(InboundOperations.ConfirmPlacementOption, inboundPlanId),
        () => work.Api.ConfirmPlacementOptionAsync(inboundPlanId, placementOptionId, call),
        async () =>
        {
            var plan = await work.Api.GetInboundPlanAsync(inboundPlanId, call).ConfigureAwait(false);
            return (plan.PlacementOptions ?? []).Exists(option =>
                option.PlacementOptionId == placementOptionId && PlanMapping.IsAccepted(option.Status));
        },
        call);

    private async Task<IReadOnlyList<McfInboundShipment>> ReadShipmentsAsync(
        string inboundPlanId, IReadOnlyList<string> shipmentIds, ApiCall call)
    {
        var found = new List<McfInboundShipment>(shipmentIds.Count);
        foreach (var shipmentId in shipmentIds)
        {
            found.Add(await shipments.GetAsync(inboundPlanId, shipmentId, withItems: true, call).ConfigureAwait(false));
        }

        return found;
    }
}
