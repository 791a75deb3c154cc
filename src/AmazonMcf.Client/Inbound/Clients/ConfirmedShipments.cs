using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V0.Wire;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.Clients;

/// <summary>
/// Reads confirmed shipments across all plans, and what was received, with Fulfillment Inbound v0: the newer version offers neither.
/// </summary>
/// <param name="api">The API.</param>
/// <param name="mark">Marks what is read with its seller.</param>
internal sealed class ConfirmedShipments(IInboundV0Api api, SellerMark mark)
{
    private const string ByShipment = "SHIPMENT";
    private const string ByDate = "DATE_RANGE";
    private const string ByToken = "NEXT_TOKEN";

    // The service accepts 999; this many fit into an address that every proxy accepts.
    private const int MostIds = 100;

    /// <summary>Streams shipments by status.</summary>
    public IAsyncEnumerable<McfInboundShipment> ListAsync(IReadOnlyList<string> statuses, string marketplaceId, ApiCall call)
    {
        List<string> known = [.. statuses.Select(status => InboundShipmentStatuses.Normalize(status)!)];
        return ReadAsync(() => api.GetShipmentsAsync(known, null, null, null, ByShipment, null, marketplaceId, call), marketplaceId, call);
    }

    /// <summary>Streams shipments by the time of their last change.</summary>
    public IAsyncEnumerable<McfInboundShipment> ListAsync(DateTime after, DateTime before, string marketplaceId, ApiCall call) =>
        ReadAsync(() => api.GetShipmentsAsync(null, null, after, before, ByDate, null, marketplaceId, call), marketplaceId, call);

    /// <summary>Reads shipments by their ids.</summary>
    public async Task<IReadOnlyList<McfInboundShipment>> FindAsync(IReadOnlyList<string> ids, string marketplaceId, ApiCall call)
    {
        var found = new List<McfInboundShipment>();
        var all = ids.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        for (var i = 0; i < all.Count; i += MostIds)
        {
            var some = all.GetRange(i, Math.Min(MostIds, all.Count - i));
            found.AddRange(await ReadAsync(
                () => api.GetShipmentsAsync(null, some, null, null, ByShipment, null, marketplaceId, call), marketplaceId, call)
                .ToListAsync().ConfigureAwait(false));
        }

        return found;
    }

    /// <summary>Streams the units of a shipment.</summary>
    public async IAsyncEnumerable<McfInboundShipmentItem> ListItemsAsync(string shipmentConfirmationId, ApiCall call)
    {
        // The service returns all units at once; the marketplace is documented as ignored.
        var response = await api.GetShipmentItemsByShipmentIdAsync(shipmentConfirmationId, null, call).ConfigureAwait(false);
        foreach (var item in response.Payload?.ItemData ?? [])
        {
            var model = mark.On(InboundV0Mapping.ToModel(item));
            model.ShipmentConfirmationId ??= shipmentConfirmationId;
            yield return model;
        }
    }

    /// <summary>Streams the units of shipments by the time of their last change.</summary>
    public async IAsyncEnumerable<McfInboundShipmentItem> ListItemsAsync(
        DateTime after, DateTime before, string marketplaceId, ApiCall call)
    {
        var pages = PageStream.ReadAsync<InboundShipmentItem>(
            InboundV0Operations.GetShipmentItems,
            async token =>
            {
                var page = token is null
                    ? await api.GetShipmentItemsAsync(after, before, ByDate, null, marketplaceId, call).ConfigureAwait(false)
                    : await api.GetShipmentItemsAsync(null, null, ByToken, token, marketplaceId, call).ConfigureAwait(false);
                return (page.Payload?.ItemData ?? [], page.Payload?.NextToken);
            },
            call);
        await foreach (var item in pages.ConfigureAwait(false))
        {
            yield return mark.On(InboundV0Mapping.ToModel(item));
        }
    }

    private async IAsyncEnumerable<McfInboundShipment> ReadAsync(
        Func<Task<GetShipmentsResponse>> readFirst, string marketplaceId, ApiCall call)
    {
        var pages = PageStream.ReadAsync<InboundShipmentInfo>(
            InboundV0Operations.GetShipments,
            async token =>
            {
                var page = token is null
                    ? await readFirst().ConfigureAwait(false)
                    : await api.GetShipmentsAsync(null, null, null, null, ByToken, token, marketplaceId, call).ConfigureAwait(false);
                return (page.Payload?.ShipmentData ?? [], page.Payload?.NextToken);
            },
            call);
        await foreach (var shipment in pages.ConfigureAwait(false))
        {
            yield return mark.On(InboundV0Mapping.ToModel(shipment));
        }
    }
}
