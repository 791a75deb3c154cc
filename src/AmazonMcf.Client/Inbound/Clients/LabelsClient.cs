using AmazonMcf.Connection;
using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using SellingPartner;
using SellingPartner.Telemetry;
using SellingPartner.Transport;

namespace AmazonMcf.Inbound.Clients;

/// <summary>Labels and freight documents.</summary>
/// <param name="api">Creates labels of units.</param>
/// <param name="apiV0">Returns labels of boxes and pallets.</param>
/// <param name="documents">Downloads documents.</param>
/// <param name="marketplace">The marketplace of requests that name none.</param>
internal sealed class LabelsClient(IInboundApi api, IInboundV0Api apiV0, DocumentClient documents, McfMarketplace marketplace)
    : IInboundLabels
{
    private const int MostSkus = 100;
    private const string Unique = "UNIQUE";
    private const string Pallet = "PALLET";
    private const string Standard = "STANDARD_FORMAT";
    private const string Thermal = "THERMAL_PRINTING";

    public async Task<IReadOnlyList<McfInboundDocument>> GetItemLabelsAsync(McfInboundItemLabelRequest request, ApiCall call)
    {
        var found = new List<McfInboundDocument>();
        for (var i = 0; i < request.Items.Count; i += MostSkus)
        {
            var some = request.Items.Skip(i).Take(MostSkus).ToList();
            var response = await api.CreateMarketplaceItemLabelsAsync(ToWire(request, some), call).ConfigureAwait(false);
            foreach (var download in response.DocumentDownloads ?? [])
            {
                found.Add(await DownloadAsync(InboundOperations.CreateMarketplaceItemLabels, some[0].Msku, download.Uri, call)
                    .ConfigureAwait(false));
            }
        }

        return found;
    }

    public async Task<McfInboundDocument> GetLabelsAsync(McfInboundLabelRequest request, ApiCall call)
    {
        var shipment = request.ShipmentConfirmationId ?? "";
        var response = await apiV0.GetLabelsAsync(
            shipment,
            InboundLabelPages.Normalize(request.PageType)!,
            request.IsPallet ? Pallet : Unique,
            request.NumberOfPackages,
            request.BoxIds.Count == 0 ? null : request.BoxIds,
            request.NumberOfPallets,
            request.PageSize,
            request.PageSize is null ? null : request.PageStartIndex ?? 0,
            call).ConfigureAwait(false);
        return await DownloadAsync(InboundV0Operations.GetLabels, shipment, response.Payload?.DownloadUrl, call).ConfigureAwait(false);
    }

    public async Task<McfInboundDocument> GetBillOfLadingAsync(string shipmentConfirmationId, ApiCall call)
    {
        var response = await apiV0.GetBillOfLadingAsync(shipmentConfirmationId, call).ConfigureAwait(false);
        return await DownloadAsync(InboundV0Operations.GetBillOfLading, shipmentConfirmationId, response.Payload?.DownloadUrl, call)
            .ConfigureAwait(false);
    }

    private CreateMarketplaceItemLabelsRequest ToWire(McfInboundItemLabelRequest request, List<McfInboundRequestItem> items) => new()
    {
        MarketplaceId = request.MarketplaceId.NullIfBlank() ?? marketplace.MarketplaceId,
        MskuQuantities = items.ConvertAll(item => new MskuQuantity { Msku = item.Msku, Quantity = item.Quantity ?? 1 }),
        LabelType = request.IsThermal ? Thermal : Standard,
        PageType = request.IsThermal ? null : ItemLabelPages.Normalize(request.PageType),
        Width = request.IsThermal ? request.Width : null,
        Height = request.IsThermal ? request.Height : null,
        LocaleCode = request.LocaleCode.NullIfBlank(),
    };

    private async Task<McfInboundDocument> DownloadAsync(ApiOperation operation, string? target, string? address, ApiCall call)
    {
        var content = await documents.DownloadAsync(operation, target ?? "", address, call).ConfigureAwait(false);
        return new McfInboundDocument { Content = content, Extension = DocumentFormat.ExtensionOf(content) };
    }
}
