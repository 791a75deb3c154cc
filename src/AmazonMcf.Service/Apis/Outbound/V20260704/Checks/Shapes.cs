namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>What the bodies of requests must have. Source: the required members of Fulfillment Outbound 2026-07-04.</summary>
internal static class Shapes
{
    private static readonly RequiredShape Money = new("currencyCode", "amount");

    private static readonly RequiredShape Product = new("productIdentifier")
    {
        Inside = Members(("productIdentifier", new RequiredShape("amazonSku")), ("perUnitDeclaredValue", Money)),
    };

    private static readonly RequiredShape Amount = new("value");

    private static readonly RequiredShape Origin = new("countryCode");

    private static readonly RequiredShape Destination = new("deliveryAddress")
    {
        Inside = Members(("deliveryAddress", new AddressShape())),
    };

    /// <summary>A body that may be empty.</summary>
    public static RequiredShape Anything { get; } = new();

    /// <summary>A new order.</summary>
    public static RequiredShape Order { get; } = new("orderId", "destination", "lineItems")
    {
        Inside = Members(
            ("origin", Origin),
            ("destination", Destination),
            ("fulfillmentConfiguration", In("serviceLevel", In("deliveryInterval", new RequiredShape("startTime", "endTime")))),
            ("lineItems", new RequiredShape("lineItemId", "product", "amount")
            {
                Inside = Members(("product", Product), ("amount", Amount), ("fulfillmentConfiguration", LineConfiguration())),
            })),
    };

    /// <summary>A preview.</summary>
    public static RequiredShape Preview { get; } = new("destination", "lineItems")
    {
        Inside = Members(
            ("origin", Origin),
            ("destination", Destination),
            ("lineItems", new RequiredShape("product", "amount") { Inside = Members(("product", Product), ("amount", Amount)) })),
    };

    /// <summary>Offers.</summary>
    public static RequiredShape Offers { get; } = new("origin", "items")
    {
        Inside = Members(
            ("origin", Origin),
            ("destination", In("deliveryAddress", new RequiredShape("postalCode", "countryCode"))),
            ("items", new RequiredShape("productIdentifier") { Inside = Members(("productIdentifier", new RequiredShape("amazonSku"))) })),
    };

    /// <summary>The status of an order.</summary>
    public static RequiredShape Status { get; } = new("status");

    /// <summary>The state of a package.</summary>
    public static RequiredShape Package { get; } = new("status")
    {
        Inside = Members(("tracking", In("carrier", new RequiredShape("carrierCode")))),
    };

    private static RequiredShape LineConfiguration() =>
        In("services", In("delivery", In("paymentOnDelivery", In("perUnitServicePrice", Money))));

    private static RequiredShape In(string member, RequiredShape shape) => new() { Inside = Members((member, shape)) };

    private static Dictionary<string, RequiredShape> Members(params (string Name, RequiredShape Shape)[] members) =>
        members.ToDictionary(member => member.Name, member => member.Shape, StringComparer.Ordinal);
}
