using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>Checks the values of a preview. Source: getOrderPreview, Fulfillment Outbound 2026-07-04.</summary>
internal static class PreviewChecks
{
    private const int LongestChannel = 40;

    /// <summary>Rejects values out of range, too long or in no list (InvalidValue).</summary>
    public static void CheckValues(GetOrderPreviewRequest request)
    {
        Values.Length(request.Channel, nameof(request.Channel), LongestChannel);
        AddressRules.CheckValues(request.Destination!.DeliveryAddress.ToRecord());
        TierChecks.Check(request.FulfillmentConfiguration?.ServiceLevel?.ServiceTiers);
        var packaging = request.FulfillmentConfiguration?.Services?.Packaging;
        OrderChecks.CheckPackaging(packaging?.PackagingOption, packaging?.Overbox);
        LineLimits.Check([.. request.LineItems!.Select(line => (line.Product!.ProductIdentifier!.AmazonSku, line.Amount!))]);
        foreach (var line in request.LineItems!)
        {
            AmountChecks.CheckMoney(line.Product!.PerUnitDeclaredValue, "PerUnitDeclaredValue");
        }
    }
}
