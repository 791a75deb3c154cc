using System.Text.Json;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Checks;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Previews;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Previews an order. Source: getFulfillmentPreview, Fulfillment Outbound 2020-07-01.</summary>
/// <param name="previews">Makes the previews.</param>
/// <param name="home">The id of the marketplace of previews that name none.</param>
internal sealed class GetFulfillmentPreview(PreviewBuilder previews, string home) : IServiceOperation
{
    public string Name => "getFulfillmentPreview";

    public string Method => "POST";

    public string Path => "/fulfillmentOrders/preview";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, OutboundJsonContext.Default.GetFulfillmentPreviewRequest, RequireMembers);
        var marketplace = Marketplaces.ResolveInRegion(request.MarketplaceId, home);
        CheckValues(request);
        AddressRules.CheckCountryRules(request.Address.ToRecord());
        CustomsRules.RequireDeclaredValues(
            marketplace, request.Address!.CountryCode!, request.Items!.Select(item => item.PerUnitDeclaredValue?.CurrencyCode));
        var wanted = request.ToRecord();
        var result = new GetFulfillmentPreviewResult
        {
            FulfillmentPreviews = previews
                .Build(call.Session, wanted, marketplace)
                .ConvertAll(preview => preview.ToWire(marketplace, wanted)),
        };
        return JsonBody.Write(
            new GetFulfillmentPreviewResponse { Payload = result }, OutboundJsonContext.Default.GetFulfillmentPreviewResponse);
    }

    private static void RequireMembers(JsonElement body)
    {
        RequiredMembers.Require(body, "", "address");
        RequiredMembers.RequireAddress(body.GetProperty("address"), () => ServiceErrors.Missing("Address.CountryCode"));
        RequiredMembers.RequireItems(body, "sellerSku", "quantity", "sellerFulfillmentOrderItemId");
    }

    private static void CheckValues(GetFulfillmentPreviewRequest request)
    {
        AddressRules.CheckValues(request.Address.ToRecord());
        FeatureChecks.CheckValues(request.FeatureConstraints);
        foreach (var speed in request.ShippingSpeedCategories ?? [])
        {
            Values.OneOf(speed, nameof(request.ShippingSpeedCategories), ShippingSpeedCategories.All);
        }

        LineChecks.CheckLines([.. request.Items!.Select(Line.Of)]);
    }
}
