using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>The preview of one shipping speed: the planned shipments with their offers of that speed.</summary>
/// <param name="response">The response.</param>
/// <param name="request">The request.</param>
/// <param name="speed">The speed; null if the service named none.</param>
internal sealed class PreviewOfSpeed(GetOrderPreviewResponse response, McfPreviewRequest request, string? speed)
{
    private const string OtherFees = "Other";

    private readonly UnmappedMembers unmapped = new UnmappedMembers().Add(response.AdditionalData);

    private readonly List<(PreviewPlannedShipment Shipment, PreviewDeliveryOffer? Offer)> planned =
    [
        .. (response.PlannedShipments ?? []).Select(shipment => (shipment, FindOffer(shipment, speed))),
    ];

    public McfPreview ToModel()
    {
        var constraints = (response.Constraints ?? []).FindAll(Applies);
        var missing = ShortLines(constraints);
        var preview = new McfPreview
        {
            SellerFulfillmentOrderId = request.SellerFulfillmentOrderId,
            Source = request.Source,
            Order = request.Order,
            MarketplaceId = MarketplaceMapping.ToWire(request.MarketplaceId),
            ShippingSpeedCategory = speed,
            IsFulfillable = constraints.Count == 0 && missing.Count == 0 && planned.TrueForAll(part => part.Offer is not null),
            EstimatedShippingWeight = TotalWeight(),
            Fees = new ModelList<McfFee>([.. Fees()]),
            Shipments = new ModelList<McfPreviewShipment>([.. planned.Select(part => ToModel(part.Shipment, part.Offer))]),
            UnfulfillableItems = new ModelList<McfUnfulfillableItem>([.. missing]),
            DeliveryWindows = speed != ShippingSpeedCategories.ScheduledDelivery ? []
                : new ModelList<McfDeliveryWindow>([.. planned.Select(part => Delivery(part.Offer)).OfType<McfDeliveryWindow>()]),
        };
        ConstraintMapping.Keep(constraints, unmapped);
        PreviewSummary.Complete(
            preview,
            [
                .. constraints
                    .Where(constraint => !ConstraintMapping.SkusOf(constraint).Any())
                    .Select(ConstraintMapping.ReasonOf)
                    .Distinct(),
            ]);
        preview.AdditionalData = unmapped.Found;
        return preview;
    }

    private bool Applies(Constraint constraint)
    {
        var speeds = ConstraintMapping.SpeedsOf(constraint).ToList();
        return speeds.Count == 0 || speeds.Contains(speed ?? "", StringComparer.OrdinalIgnoreCase);
    }

    // The version says which SKUs are short, not how many units: those are the ones that no shipment was planned for.
    private List<McfUnfulfillableItem> ShortLines(List<Constraint> constraints)
    {
        var left = planned.SelectMany(part => part.Shipment.Items ?? [])
            .GroupBy(item => item.ProductIdentifier?.AmazonSku ?? "", StringComparer.Ordinal)
            .ToDictionary(sku => sku.Key, sku => sku.Sum(item => item.Amount?.Value ?? 0), StringComparer.Ordinal);
        var found = new List<McfUnfulfillableItem>();
        for (var index = 0; index < request.Items.Count; index++)
        {
            var line = request.Items[index];
            var sku = line.SellerSku ?? "";
            left.TryGetValue(sku, out var units);
            var taken = Math.Min(units, line.Quantity);
            left[sku] = units - taken;
            var reasons = constraints.FindAll(constraint => ConstraintMapping.SkusOf(constraint).Contains(sku, StringComparer.Ordinal));
            if (taken < line.Quantity || reasons.Count > 0)
            {
                found.Add(new McfUnfulfillableItem
                {
                    SellerSku = line.SellerSku,
                    SellerFulfillmentOrderItemId = OrderDefaults.LineId(line, index),
                    Quantity = (int)(line.Quantity - taken),
                    Reasons = new ModelList<string>([.. reasons.Select(ConstraintMapping.ReasonOf).Distinct()]),
                });
            }
        }

        return found;
    }

    // Unknown as soon as one shipment has no price.
    private IEnumerable<McfFee> Fees()
    {
        var prices = planned.ConvertAll(part => part.Offer?.EstimatedPrice);
        return prices.Contains(null)
            ? []
            : prices.SelectMany(price => FeesOf(price!))
                .GroupBy(fee => (fee.Name, fee.Amount!.CurrencyCode))
                .Select(fees => new McfFee
                {
                    Name = fees.Key.Name,
                    Amount = new McfMoney { CurrencyCode = fees.Key.CurrencyCode, Value = fees.Sum(fee => fee.Amount!.Value) },
                });
    }

    // The parts are meant to add up to the total; where they do not, the difference is a fee of its own.
    private List<McfFee> FeesOf(EstimatedPrice price)
    {
        const string Path = "estimatedPrice";
        unmapped.Add(Path, price.AdditionalData);
        var parts = new List<McfFee>();
        foreach (var part in price.RollupPrices ?? [])
        {
            unmapped.Add(Path + ".rollupPrices", part.AdditionalData);
            if (MoneyMapping.ToModel(part.Value, unmapped, Path + ".rollupPrices.value") is { } amount)
            {
                parts.Add(new McfFee { Name = part.Type, Amount = amount });
            }
        }

        if (MoneyMapping.ToModel(price.TotalPrice, unmapped, Path + ".totalPrice") is { } total)
        {
            var rest = total.Value - parts.Where(part => part.Amount!.CurrencyCode == total.CurrencyCode).Sum(part => part.Amount!.Value);
            if (rest != 0)
            {
                parts.Add(new McfFee { Name = OtherFees, Amount = new McfMoney { CurrencyCode = total.CurrencyCode, Value = rest } });
            }
        }

        return parts;
    }

    private McfWeight? TotalWeight()
    {
        var weights = planned.ConvertAll(part => part.Shipment.EstimatedShippingWeight);
        foreach (var weight in weights)
        {
            unmapped.Add("estimatedShippingWeight", weight?.AdditionalData);
        }

        return weights.Count == 0 || weights.Exists(weight => weight?.Value is null || weight.Unit != weights[0]!.Unit)
            ? null
            : new McfWeight { Unit = weights[0]!.Unit, Value = weights.Sum(weight => weight!.Value) };
    }

    private McfPreviewShipment ToModel(PreviewPlannedShipment shipment, PreviewDeliveryOffer? offer)
    {
        var services = offer?.FulfillmentConfiguration?.Services;
        var level = offer?.FulfillmentConfiguration?.ServiceLevel;
        unmapped.Add("plannedShipments", shipment.AdditionalData)
            .Add("offers", offer?.AdditionalData)
            .Add("offers.fulfillmentConfiguration", offer?.FulfillmentConfiguration?.AdditionalData)
            .Add("offers.fulfillmentConfiguration.serviceLevel", level?.AdditionalData)
            .Add("offers.fulfillmentConfiguration.services", services?.AdditionalData)
            .AddMap("offers.fulfillmentConfiguration.services.additional", services?.Additional)
            .AddIfAny("offers.fulfillmentConfiguration.services.packaging.packagingOption", services?.Packaging?.PackagingOption)
            .AddIfAny("offers.fulfillmentConfiguration.services.packaging.overbox", services?.Packaging?.Overbox)
            .Add("offers.fulfillmentConfiguration.services.packaging", services?.Packaging?.AdditionalData)
            .AddIfAny("offers.fulfillmentConfiguration.services.delivery.paymentOnDelivery", services?.Delivery?.PaymentOnDelivery)
            .Add("offers.fulfillmentConfiguration.services.delivery", services?.Delivery?.AdditionalData);
        var (ship, delivery) = (
            IntervalMapping.ToModel(level?.ShipInterval, unmapped, "offers.fulfillmentConfiguration.serviceLevel.shipInterval"),
            IntervalMapping.ToModel(
                level?.DeliveryInterval, unmapped, "offers.fulfillmentConfiguration.serviceLevel.deliveryInterval"));
        return new McfPreviewShipment
        {
            EarliestShipDate = ship?.StartDate,
            LatestShipDate = ship?.EndDate,
            EarliestArrivalDate = delivery?.StartDate,
            LatestArrivalDate = delivery?.EndDate,
            Items = shipment.Items.ToModel(ToModel),
        };
    }

    private McfPreviewItem ToModel(PreviewPlannedShipmentItem item)
    {
        unmapped.Add("plannedShipments.items", item.AdditionalData)
            .Add("plannedShipments.items.productIdentifier", item.ProductIdentifier?.AdditionalData);
        return new McfPreviewItem
        {
            SellerSku = item.ProductIdentifier?.AmazonSku,
            SellerFulfillmentOrderItemId = LineOf(item.ProductIdentifier?.AmazonSku),
            Quantity = FulfillmentValues.ToModel(item.Amount, unmapped, "plannedShipments.items.amount"),
        };
    }

    // Previews have no line ids: the SKU identifies the line if only one line has it.
    private string? LineOf(string? sku)
    {
        var lines = request.Items.Select((line, index) => (line, index)).Where(entry => entry.line.SellerSku == sku).ToList();
        return lines.Count == 1 ? OrderDefaults.LineId(lines[0].line, lines[0].index) : null;
    }

    private static McfDeliveryWindow? Delivery(PreviewDeliveryOffer? offer) => IntervalMapping.ToModel(
        offer?.FulfillmentConfiguration?.ServiceLevel?.DeliveryInterval, new UnmappedMembers(), "");

    private static PreviewDeliveryOffer? FindOffer(PreviewPlannedShipment shipment, string? speed) =>
        (shipment.Offers ?? []).Find(offer => string.Equals(
            FulfillmentValues.TierToModel(offer.FulfillmentConfiguration?.ServiceLevel?.ServiceTier),
            speed,
            StringComparison.OrdinalIgnoreCase));
}
