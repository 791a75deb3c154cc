using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.Checks;
using AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Previews;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>Previews an order. Source: getOrderPreview, Fulfillment Outbound 2026-07-04.</summary>
/// <param name="previews">Makes the previews, one for each speed.</param>
/// <param name="home">The id of the marketplace of previews that name no origin.</param>
internal sealed class GetOrderPreview(PreviewBuilder previews, string home) : OutboundOperation
{
    public override string Name => "getOrderPreview";

    public override string Method => "POST";

    public override string Path => "/previews";

    protected override byte[] Respond(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, FulfillmentJsonContext.Default.GetOrderPreviewRequest, Shapes.Preview.Check);
        var marketplace = Origins.Resolve(request.Origin?.CountryCode, home);
        PreviewChecks.CheckValues(request);
        var wanted = request.ToRecord();
        AddressRules.CheckCountryRules(wanted.Destination);
        CustomsRules.RequireDeclaredValues(
            marketplace,
            wanted.Destination.Country!,
            request.LineItems!.Select(line => line.Product!.PerUnitDeclaredValue?.CurrencyCode));
        var made = previews.Build(call.Session, wanted, marketplace);
        return JsonBody.Write(
            PreviewMapping.ToWire(made, marketplace, request), FulfillmentJsonContext.Default.GetOrderPreviewResponse);
    }
}
