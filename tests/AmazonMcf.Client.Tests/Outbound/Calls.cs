using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound;

/// <summary>One call of every operation, as rich as it gets, against a sandbox that returns <c>{}</c>.</summary>
internal static class Calls
{
    private static readonly DateTime Instant = new(2024, 6, 1, 8, 30, 0, DateTimeKind.Utc);

    public static IReadOnlyDictionary<string, Func<IOutboundClient, ApiCall, Task>> All { get; } =
        new Dictionary<string, Func<IOutboundClient, ApiCall, Task>>
        {
            ["getFulfillmentPreview"] = (client, call) =>
                client.GetPreviewAsync(
                    new McfPreviewRequest
                    {
                        Address = Address(),
                        Items = [Line()],
                        ShippingSpeedCategories = ["Standard", "Expedited"],
                        IncludeDeliveryWindows = true,
                        IncludeCodFulfillmentPreview = true,
                        FeatureConstraints = [Feature()],
                    },
                    call
                ),
            ["deliveryOffers"] = (client, call) =>
                client.GetDeliveryOffersAsync(
                    new McfDeliveryOfferRequest
                    {
                        SellerSku = "MUG \"BLUE\"",
                        Quantity = 2,
                        Destination = new McfAddress { CountryCode = "US", PostalCode = "62701" },
                    },
                    call
                ),
            ["listAllFulfillmentOrders"] = (client, call) => DrainAsync(client.ListOrdersAsync(Instant, call)),
            ["createFulfillmentOrder"] = (client, call) => client.CreateOrderAsync(Order(), call),
            ["getPackageTrackingDetails"] = (client, call) => client.GetTrackingAsync(212794779, call),
            ["listReturnReasonCodes"] = (client, call) => client.ListReturnReasonsAsync("A/B", null, "A/B #1+x", "fr_CA", call),
            ["createFulfillmentReturn"] = (client, call) =>
                client.CreateReturnAsync(
                    "A/B #1+x",
                    [
                        new McfReturnRequestItem
                        {
                            SellerReturnItemId = "R-1",
                            SellerFulfillmentOrderItemId = "1",
                            AmazonShipmentId = "D1",
                            ReturnReasonCode = "CR-DEFECTIVE",
                            ReturnComment = "Broken",
                        },
                    ],
                    call
                ),
            ["getFulfillmentOrder"] = (client, call) => client.GetOrderAsync("A/B #1+x", call),
            ["updateFulfillmentOrder"] = (client, call) =>
                client.UpdateOrderAsync(
                    new McfOrderUpdate
                    {
                        SellerFulfillmentOrderId = "A/B #1+x",
                        DisplayableOrderDate = Instant,
                        DestinationAddress = Address(),
                        FulfillmentAction = "Ship",
                        FulfillmentPolicy = "FillAll",
                        ShipFromCountryCode = "US",
                        NotificationEmails = [],
                        Items =
                        [
                            new McfOrderUpdateItem
                            {
                                SellerFulfillmentOrderItemId = "1",
                                SellerSku = "MUG",
                                Quantity = 1,
                                PerUnitPrice = Money(3m),
                            },
                        ],
                    },
                    call
                ),
            ["cancelFulfillmentOrder"] = (client, call) => client.CancelOrderAsync("A/B #1+x", call),
            ["submitFulfillmentOrderStatusUpdate"] = (client, call) => client.SetOrderStatusAsync("A-1", "COMPLETE_PARTIALLED", call),
            ["getFeatures"] = (client, call) => client.GetFeaturesAsync("ATVPDKIKX0DER", call),
            ["getFeatureInventory"] = (client, call) =>
                DrainAsync(client.GetFeatureInventoryAsync("BLANK_BOX", "ATVPDKIKX0DER", Instant, call)),
            ["getFeatureSKU"] = (client, call) => client.GetFeatureSkuAsync("BLANK_BOX", "A/B #1+x", "ATVPDKIKX0DER", call),
        };

    /// <summary>Makes one call and gives the request that left.</summary>
    public static async Task<SentRequest> SendAsync(string operation)
    {
        using var world = new TestWorld(settings => (settings.Kind, settings.MaxAttempts) = (McfConnectionKind.Sandbox, 1));
        world.Service.Then(Responses.Ok());
        try
        {
            await All[operation](world.Connection.Outbound, world.Call());
        }
        catch (Errors.McfException failure) when (failure is Errors.McfProtocolException or Errors.McfOutcomeUnknownException)
        {
            // An empty response is not valid for a read of one thing or for a return; here only the request counts.
        }

        return Assert.Single(world.Service.Requests);
    }

    private static McfOrderRequest Order() => new()
    {
        SellerFulfillmentOrderId = "A/B #1+x",
        DisplayableOrderId = "1001",
        DisplayableOrderDate = Instant,
        DisplayableOrderComment = "Thanks!",
        ShippingSpeedCategory = "Expedited",
        DestinationAddress = Address(),
        FulfillmentAction = "Hold",
        FulfillmentPolicy = "FillAllAvailable",
        ShipFromCountryCode = "US",
        NotificationEmails = ["ada@example.com"],
        FeatureConstraints = [Feature()],
        Items = [Line()],
        PaymentInformation = [new McfPayment { PaymentTransactionId = "P-1", PaymentMode = "CreditCard", PaymentDate = Instant }],
    };

    private static McfOrderRequestItem Line() => new()
    {
        SellerSku = "MUG",
        Quantity = 2,
        GiftMessage = "Enjoy",
        DisplayableComment = "Blue",
        FulfillmentNetworkSku = "X000000001",
        PerUnitDeclaredValue = Money(12.50m),
        PerUnitPrice = Money(19.99m),
        PerUnitTax = Money(1.60m),
    };

    private static McfMoney Money(decimal value) => new() { CurrencyCode = "USD", Value = value };

    private static McfFeatureSetting Feature() => new() { FeatureName = "BLANK_BOX", FeatureFulfillmentPolicy = "Required" };

    private static McfAddress Address() => Orders.Simple().DestinationAddress!;

    private static async Task DrainAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var item in items)
        {
            Assert.NotNull(item);
        }
    }
}
