using System.Globalization;
using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Previews;
using IsoTime = AmazonMcf.Outbound.Wire.IsoTime;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;

/// <summary>Checked requests as the order book takes them.</summary>
internal static class RequestMapping
{
    /// <summary>A new order as the seller sent it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="marketplace">Where the goods are.</param>
    public static OrderRecord ToRecord(this CreateOrderRequest request, McfMarketplace marketplace)
    {
        var configuration = request.FulfillmentConfiguration;
        var packaging = configuration?.Services?.Packaging;
        var speeds = Speeds(configuration?.ServiceLevel?.ServiceTiers);
        var slip = packaging?.PackingSlip;
        return new OrderRecord
        {
            Id = request.OrderId!,
            MarketplaceId = marketplace.MarketplaceId,
            Channel = request.Channel,
            Slip = slip.ToRecord(),
            DisplayableId = slip.Attribute(SlipAttributes.OrderId),
            DisplayableDate = Time(slip.Attribute(SlipAttributes.OrderTime)),
            DisplayableComment = slip.Attribute(SlipAttributes.OrderText),
            Speed = speeds.Count > 0 ? speeds[0] : ShippingSpeedCategories.Standard,
            OtherSpeeds = speeds.Count > 1 ? [.. speeds.Skip(1)] : null,
            Window = configuration?.ServiceLevel?.DeliveryInterval.ToRecord(),
            Destination = request.Destination!.DeliveryAddress.ToRecord(),
            Delivery = request.Destination.ToPreference(),
            IsHeld = configuration?.Action == WireValues.Hold,
            Policy = WireValues.Policies.ToBook(configuration?.Policy) ?? FulfillmentPolicies.FillOrKill,
            Features = Features(packaging?.PackagingOption, packaging?.Overbox),
            Additional = configuration?.Services?.Additional?.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            Payments = request.PaymentInformation.ToRecord(),
            Lines = request.LineItems!.ConvertAll(Line),
        };
    }

    /// <summary>A preview.</summary>
    public static PreviewRequest ToRecord(this GetOrderPreviewRequest request)
    {
        var packaging = request.FulfillmentConfiguration?.Services?.Packaging;
        return new PreviewRequest(
            request.Destination!.DeliveryAddress.ToRecord()!,
            [
                .. request.LineItems!.Select((line, index) => new PreviewItem(
                    (index + 1).ToString(CultureInfo.InvariantCulture),
                    line.Product!.ProductIdentifier!.AmazonSku!,
                    (int)line.Amount!.Value!.Value)),
            ])
        {
            Speeds = Speeds(request.FulfillmentConfiguration?.ServiceLevel?.ServiceTiers),
            Features = Features(packaging?.PackagingOption, packaging?.Overbox),
            WithWindows = true,
        };
    }

    /// <summary>What a sandbox call sets about a package.</summary>
    public static PackageReport ToRecord(this UpdatePackageRequest request) => new()
    {
        Status = request.Status,
        ArrivalDate = request.DeliveryTime,
        CarrierCode = request.Tracking?.Carrier?.CarrierCode,
        CarrierUrl = request.Tracking?.Carrier?.TrackingUrl,
        TrackingNumber = request.Tracking?.Carrier?.TrackingNumber,
        AmazonTrackingNumber = request.Tracking?.Amazon?.TrackingNumber,
        AmazonUrl = request.Tracking?.Amazon?.TrackingUrl,
        DropOff = request.Tracking?.DropOffLocation.ToRecord(),
        PhotoUrl = request.Tracking?.ProofOfDelivery?.DeliveryPhotoUrl,
        ReceivedBy = request.Tracking?.ProofOfDelivery?.ReceivedBy,
    };

    private static OrderLine Line(CreateOrderLineItem line)
    {
        var services = line.FulfillmentConfiguration?.Services;
        var slip = services?.Packaging?.PackingSlip;
        return new OrderLine
        {
            Id = line.LineItemId!,
            Sku = line.Product!.ProductIdentifier!.AmazonSku!,
            Quantity = (int)line.Amount!.Value!.Value,
            Slip = slip.ToRecord(),
            GiftMessage = slip.Attribute(SlipAttributes.GiftMessage),
            Comment = slip.Attribute(SlipAttributes.LineItemText),
            Price = services?.Delivery?.PaymentOnDelivery?.PerUnitServicePrice.ToRecord(),
            DeclaredValue = line.Product.PerUnitDeclaredValue.ToRecord(),
        };
    }

    private static List<string> Speeds(List<string>? tiers) =>
        [.. (tiers ?? []).Select(tier => WireValues.ServiceTiers.ToBook(tier)!)];

    private static List<FeatureChoice>? Features(string? packagingOption, string? overbox)
    {
        var features = new List<FeatureChoice>();
        if (WireValues.PackagingOptions.ToBook(packagingOption) is { } box)
        {
            features.Add(new FeatureChoice { Name = FeatureNames.BlankBox, Policy = box });
        }

        if (WireValues.Overbox.ToBook(overbox) is { } over)
        {
            features.Add(new FeatureChoice { Name = FeatureNames.Overbox, Policy = over });
        }

        return features.Count > 0 ? features : null;
    }

    private static DateTime? Time(string? text) => text is not null && IsoTime.TryParse(text, out var time) ? time : null;
}
