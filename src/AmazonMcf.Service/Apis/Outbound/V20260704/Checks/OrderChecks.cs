using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>Checks the values of a new order. Source: createOrder, Fulfillment Outbound 2026-07-04.</summary>
internal static class OrderChecks
{
    private const int LongestOrderId = 40;
    private const int LongestChannel = 40;
    private const int LongestLineId = 50;
    private const int LongestNotes = 250;
    private const int LongestOrderText = 750;
    private const int LongestGiftMessage = 512;
    private const int LongestLineText = 250;

    /// <summary>Rejects values out of range, too long or in no list (InvalidValue).</summary>
    public static void CheckValues(CreateOrderRequest order)
    {
        Values.Text(order.OrderId, nameof(order.OrderId), LongestOrderId);
        Values.Length(order.Channel, nameof(order.Channel), LongestChannel);
        CheckConfiguration(order.FulfillmentConfiguration);
        CheckDestination(order.Destination!);
        LineLimits.Check([.. order.LineItems!.Select(line => (line.Product!.ProductIdentifier!.AmazonSku, line.Amount!))]);
        foreach (var line in order.LineItems!)
        {
            CheckLine(line);
        }

        Values.Unique(order.LineItems.Select(line => line.LineItemId), nameof(CreateOrderLineItem.LineItemId));
    }

    /// <summary>Rejects packaging that is not listed (InvalidValue).</summary>
    /// <param name="option">The packaging; absent passes.</param>
    /// <param name="overbox">The box around it; absent passes.</param>
    public static void CheckPackaging(string? option, string? overbox)
    {
        Values.OneOf(option, "PackagingOption", WireValues.PackagingOptions.All);
        Values.OneOf(overbox, "Overbox", WireValues.Overbox.All);
    }

    private static void CheckConfiguration(OrderFulfillmentConfiguration? configuration)
    {
        TierChecks.Check(configuration?.ServiceLevel?.ServiceTiers);
        Values.OneOf(configuration?.Action, "Action", WireValues.Actions);
        Values.OneOf(configuration?.Policy, "Policy", WireValues.Policies.All);
        var packaging = configuration?.Services?.Packaging;
        CheckPackaging(packaging?.PackagingOption, packaging?.Overbox);
        var slip = packaging?.PackingSlip;
        Values.Text(slip.Attribute(SlipAttributes.OrderId)?.Trim(), "TemplateAttributes.OrderId", LongestOrderId);
        Values.Length(slip.Attribute(SlipAttributes.OrderText), "TemplateAttributes.OrderText", LongestOrderText);
    }

    private static void CheckDestination(OrderDestination destination)
    {
        var address = destination.DeliveryAddress.ToRecord();
        AddressRules.CheckValues(address);
        AddressRules.CheckCountryRules(address);
        if (address!.Email is { } email && !IsEmail(email))
        {
            throw ServiceErrors.InvalidValue(email, "EmailAddress");
        }

        Values.Length(destination.DeliveryNotes, nameof(destination.DeliveryNotes), LongestNotes);
        var place = destination.DropOffLocation;
        Values.OneOf(place?.Type, nameof(destination.DropOffLocation), WireValues.DropOffLocations);
        var attributes = place?.Attributes;
        var namesNeighbor = attributes?.ContainsKey("neighborName") is true && attributes.ContainsKey("houseNumber");
        if (place?.Type == DropOffLocationTypes.FallbackNeighborDelivery && !namesNeighbor)
        {
            throw ServiceErrors.Missing("DropOffLocation.Attributes");
        }
    }

    private static void CheckLine(CreateOrderLineItem line)
    {
        Values.Text(line.LineItemId, nameof(line.LineItemId), LongestLineId);
        AmountChecks.CheckMoney(line.Product!.PerUnitDeclaredValue, "PerUnitDeclaredValue");
        var services = line.FulfillmentConfiguration?.Services;
        AmountChecks.CheckMoney(services?.Delivery?.PaymentOnDelivery?.PerUnitServicePrice, "PerUnitServicePrice");
        var slip = services?.Packaging?.PackingSlip;
        Values.Length(slip.Attribute(SlipAttributes.GiftMessage), "TemplateAttributes.GiftMessage", LongestGiftMessage);
        Values.Length(slip.Attribute(SlipAttributes.LineItemText), "TemplateAttributes.LineItemText", LongestLineText);
    }

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(char.IsWhiteSpace);
    }
}
