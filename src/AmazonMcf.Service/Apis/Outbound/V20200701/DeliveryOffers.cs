using System.Globalization;
using System.Net;
using System.Text.Json;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Offers;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Says when goods could arrive. Source: deliveryOffers, Fulfillment Outbound 2020-07-01.</summary>
/// <param name="offers">Makes the offers.</param>
internal sealed class DeliveryOffers(OfferBuilder offers) : IServiceOperation
{
    private const int LongestSku = 50;

    private static readonly string[] Units = ["Eaches"];

    public string Name => "deliveryOffers";

    public string Method => "POST";

    public string Path => "/deliveryOffers";

    public UsagePlan? Plan => UsagePlan.Offers;

    public byte[] Run(OperationCall call)
    {
        var request = JsonBody.Read(call.Request, OutboundJsonContext.Default.GetDeliveryOffersRequest, RequireMembers);
        CheckValues(request);
        var made = offers.Build(
            call.Session,
            request.Product!.ProductIdentifier!.MerchantSku!,
            request.Product.Amount?.Value ?? 1,
            request.Terms!.Origin!.CountryCode!,
            request.Terms.Destination!.DeliveryAddress?.CountryCode);
        return JsonBody.Write(
            new GetDeliveryOffersResponse { Payload = new GetDeliveryOffersResult { DeliveryOffers = made.ConvertAll(ToWire) } },
            OutboundJsonContext.Default.GetDeliveryOffersResponse);
    }

    private static DeliveryOffer ToWire(Offer offer) => new()
    {
        ExpiresAt = offer.ExpiresAt,
        DateRange = new DateRange { Earliest = offer.Earliest, Latest = offer.Latest },
        Policy = new DeliveryPolicy { Message = new DeliveryMessage { Text = offer.Text, Locale = offer.Locale } },
    };

    private static void RequireMembers(JsonElement body)
    {
        RequiredMembers.Require(body, "", "product", "terms");
        var product = body.GetProperty("product");
        var terms = body.GetProperty("terms");
        RequiredMembers.Require(product, "Product.", "productIdentifier");
        RequireInside(product, "productIdentifier", "Product.ProductIdentifier.", "merchantSku");
        RequireInside(product, "amount", "Product.Amount.", "unitOfMeasure", "value");
        RequiredMembers.Require(terms, "Terms.", "origin", "destination");
        RequireInside(terms, "origin", "Terms.Origin.", "countryCode");
        if (RequiredMembers.Find(terms, "destination") is { } destination && RequiredMembers.Find(destination, "ipAddress") is null)
        {
            RequiredMembers.Require(destination, "Terms.Destination.", "deliveryAddress");
        }

        if (RequiredMembers.Find(terms, "destination") is { } place)
        {
            RequireInside(place, "deliveryAddress", "Terms.Destination.DeliveryAddress.", "postalCode", "countryCode");
        }
    }

    private static void RequireInside(JsonElement parent, string name, string prefix, params string[] members)
    {
        if (RequiredMembers.Find(parent, name) is { ValueKind: JsonValueKind.Object } inner)
        {
            RequiredMembers.Require(inner, prefix, members);
        }
    }

    private static void CheckValues(GetDeliveryOffersRequest request)
    {
        Values.Text(request.Product!.ProductIdentifier!.MerchantSku, "MerchantSku", LongestSku);
        if (request.Product.Amount is { } amount)
        {
            Values.OneOf(amount.UnitOfMeasure, nameof(amount.UnitOfMeasure), Units);
            if (amount.Value is not >= 1 || amount.Value != decimal.Truncate(amount.Value.Value))
            {
                throw ServiceErrors.InvalidValue(amount.Value?.ToString(CultureInfo.InvariantCulture), nameof(amount.Value));
            }
        }

        Values.Country(request.Terms!.Origin!.CountryCode, nameof(Origin.CountryCode));
        var destination = request.Terms.Destination!;
        Values.Country(destination.DeliveryAddress?.CountryCode, nameof(Origin.CountryCode));
        if (destination.IpAddress is { } address && !IPAddress.TryParse(address, out _))
        {
            throw ServiceErrors.InvalidValue(address, nameof(destination.IpAddress));
        }
    }
}
