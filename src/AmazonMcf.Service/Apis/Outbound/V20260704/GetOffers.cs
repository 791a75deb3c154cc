using System.Net;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.Checks;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Offers;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20260704;

/// <summary>Says when goods could arrive, SKU by SKU. Source: getOffers, Fulfillment Outbound 2026-07-04.</summary>
/// <param name="offers">Makes the offers.</param>
internal sealed class GetOffers(OfferBuilder offers) : OutboundOperation
{
    private const int LongestSku = 50;

    public override string Name => "getOffers";

    public override string Method => "POST";

    public override string Path => "/offers";

    public override UsagePlan? Plan => UsagePlan.Offers;

    protected override byte[] Respond(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, FulfillmentJsonContext.Default.GetOffersRequest, Shapes.Offers.Check);
        CheckValues(request);
        return JsonBody.Write(
            new GetOffersResponse { OfferResults = request.Items!.ConvertAll(item => Result(call, request, item)) },
            FulfillmentJsonContext.Default.GetOffersResponse);
    }

    private OfferResult Result(OperationCall call, GetOffersRequest request, OfferItem item)
    {
        var sku = item.ProductIdentifier!.AmazonSku!;
        var tiers = request.FulfillmentConfiguration?.ServiceLevel?.ServiceTiers ?? [];
        var made = offers.Build(
            call.Session, sku, units: 1, request.Origin!.CountryCode!, request.Destination?.DeliveryAddress?.CountryCode);
        var shown = made.ConvertAll(ToWire);
        if (tiers.Count > 0)
        {
            shown.RemoveAll(option => !tiers.Contains(option.FulfillmentConfiguration!.ServiceLevel!.ServiceTier!));
        }

        var missing = tiers
            .Distinct()
            .Where(tier => shown.TrueForAll(option => option.FulfillmentConfiguration!.ServiceLevel!.ServiceTier != tier))
            .Select(tier => Constraints.NoTier(tier, sku))
            .ToList();
        return new OfferResult
        {
            Item = item,
            Offers = shown,
            Constraints = made.Count == 0 ? [Constraints.NotEnoughUnits(sku)] : missing.Count == 0 ? null : missing,
        };
    }

    private static OfferOption ToWire(Offer offer) => new()
    {
        ExpiryTime = offer.ExpiresAt,
        FulfillmentConfiguration = new OfferOptionFulfillmentConfiguration
        {
            ServiceLevel = new OfferServiceLevel
            {
                ServiceTier = WireValues.ServiceTiers.ToWire(offer.Speed),
                DeliveryInterval = new TimeInterval { StartTime = offer.Earliest, EndTime = offer.Latest },
            },
        },
    };

    private static void CheckValues(GetOffersRequest request)
    {
        foreach (var item in request.Items!)
        {
            Values.Text(item.ProductIdentifier!.AmazonSku, "AmazonSku", LongestSku);
        }

        TierChecks.Check(request.FulfillmentConfiguration?.ServiceLevel?.ServiceTiers);
        Values.Country(request.Origin!.CountryCode, "CountryCode");
        Values.Country(request.Destination?.DeliveryAddress?.CountryCode, "CountryCode");
        if (request.Destination?.IpAddress is { } address && !IPAddress.TryParse(address, out _))
        {
            throw ServiceErrors.InvalidValue(address, "IpAddress");
        }
    }
}
