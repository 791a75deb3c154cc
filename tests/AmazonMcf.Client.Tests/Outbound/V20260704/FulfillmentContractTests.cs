using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Connection;
using AmazonMcf.Contract;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Testing;
using AmazonMcf.Tests.Mapping;
using AmazonMcf.Tests.Wire;
using SellingPartner.Telemetry;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>Types, operations and requests of Fulfillment Outbound 2026-07-04 follow Amazon's model.</summary>
public class FulfillmentContractTests
{
    private static readonly ApiFacts Facts = ApiFacts.Outbound20260704;

    private static readonly Dictionary<string, Func<McfConnection, ApiCall, Task>> Calls = new()
    {
        ["getOrderPreview"] = (connection, call) => connection.Outbound.GetPreviewAsync(
            new McfPreviewRequest
            {
                Address = Full().DestinationAddress,
                Items = Full().Items,
                ShippingSpeedCategories = ["Standard", "ScheduledDelivery"],
                FeatureConstraints = Full().FeatureConstraints,
            },
            call),
        ["getOffers"] = (connection, call) => connection.Outbound.GetDeliveryOffersAsync(
            new McfDeliveryOfferRequest { SellerSku = "MUG", Destination = new McfAddress { CountryCode = "us", PostalCode = "62701" } },
            call),
        ["createOrder"] = (connection, call) => connection.Outbound.CreateOrderAsync(Full(), call),
        ["listOrders"] = (connection, call) => connection.Outbound.ReadOrderPageAsync(new DateTime(2026, 8, 1), "a/b=", call),
        ["getOrder"] = (connection, call) => connection.Outbound.GetOrderAsync("A/B #1+x", call),
        ["updateOrder"] = (connection, call) => connection.Outbound.UpdateOrderAsync(
            new McfOrderUpdate { SellerFulfillmentOrderId = "A-1", FulfillmentAction = "Ship" }, call),
        ["cancelOrder"] = (connection, call) => connection.Outbound.CancelOrderAsync("A-1", call),
        ["updateOrderStatus"] = (connection, call) => connection.Outbound.SetOrderStatusAsync("A-1", "CompletePartialled", call),
    };

    public static TheoryData<string> Operations => [.. Calls.Keys];

    public static TheoryData<string> Bodies =>
        [.. Facts.Operations.Where(operation => operation.OperationId != "updatePackage").SelectMany(BodiesOf).Distinct()];

    [Fact]
    public void Every_definition_has_its_class_and_every_member_its_property()
    {
        var expected = from name in Facts.ObjectDefinitions
                       from member in Facts.Definition(name).GetProperty("properties").EnumerateObject()
                       select $"{name}.{member.Name}: {WireTypeNames.Of(Facts, member.Value)}";
        var actual = from name in Facts.ObjectDefinitions
                     from member in FulfillmentJsonContext.Default.GetTypeInfo(Type(name))!.Properties
                     where !member.IsExtensionData && !(name == "CreateOrderResponse" && member.Name != "order")
                     select $"{name}.{member.Name}: {WireTypeNames.Of(member.PropertyType)}";
        Assert.True(Facts.ObjectDefinitions.Count() > 70);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_is_read_and_written_without_loss_of_known_and_unknown_members(string definition)
    {
        var type = FulfillmentJsonContext.Default.GetTypeInfo(Type(definition))!;
        var filled = new SchemaFiller(Facts).Fill(definition);
        var written = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(filled, type), type);
        Assert.True(JsonNode.DeepEquals(filled, written), written!.ToJsonString());
    }

    [Fact]
    public void Every_operation_has_the_plan_and_the_statuses_of_the_model()
    {
        foreach (var operation in FulfillmentOperations.All)
        {
            var described = Facts.Operation(operation.Name);
            Assert.Equal(described.IsSandboxOnly, operation.SandboxOnly);
            Assert.Equal(described.StatusCodes.Where(status => status < 300).Order(), operation.SuccessStatuses.Order());
            if (!described.IsSandboxOnly)
            {
                Assert.Equal((described.Rate, described.Burst), ((decimal)operation.Rate, operation.Burst));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_request_follows_the_model(string operationId)
    {
        using var world = Fulfillment.World(change: settings =>
            (settings.MaxAttempts, settings.FulfillmentServiceId) = (1, "FS01-o8vlfw8b1tiu1"));
        world.Service.Otherwise = (_, _) => Task.FromResult(Responses.Error(404, "NotFound", "There is none."));
        await Assert.ThrowsAnyAsync<McfException>(() => Calls[operationId](world.Connection, world.Call()));

        var request = world.Service.Requests.First();
        var operation = Facts.Find(request.Method, request.Address.AbsolutePath);
        Assert.Equal(operationId, operation?.OperationId);
        Assert.Equal("FS01-o8vlfw8b1tiu1", request.Header("x-amzn-fulfillment-service-id"));
        AssertParameters(request, operation!);
        if (operation!.RequestSchema is { } schema)
        {
            using var document = JsonDocument.Parse(request.Body!);
            Assert.DoesNotContain(new SchemaChecker(Facts).Check(document.RootElement, schema), finding => finding.IsFailure);
        }
    }

    [Fact]
    public async Task A_connection_without_a_fulfillment_service_sends_no_header_for_it()
    {
        using var world = Fulfillment.World();
        world.Service.Then(Fulfillment.Order());
        await world.Connection.Outbound.GetOrderAsync("A-1", world.Call());
        Assert.Null(Assert.Single(world.Service.Requests).Header("x-amzn-fulfillment-service-id"));
    }

    private static void AssertParameters(SentRequest request, OperationFacts operation)
    {
        var given = request.Address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1])))
            .Concat(operation.Match(request.Address.AbsolutePath)!);
        foreach (var (name, text) in given)
        {
            var parameter = operation.Parameters.Single(parameter => parameter.Name == name && parameter.In is "path" or "query");
            Assert.DoesNotContain(new SchemaChecker(Facts).CheckText(text, parameter), finding => finding.IsFailure);
        }
    }

    private static IEnumerable<string> BodiesOf(OperationFacts operation) =>
        new[] { operation.RequestSchema }
            .Concat(operation.StatusCodes.Where(status => status is 200 or 400).Select(status => (JsonElement?)operation.RawSchema(status)))
            .OfType<JsonElement>()
            .Select(schema => schema.GetProperty("$ref").GetString()!.Split('/')[^1]);

    private static McfOrderRequest Full()
    {
        var order = Fulfillment.Request("A/B #1+x");
        order.DisplayableOrderId = "1001";
        order.DisplayableOrderComment = "Thanks!";
        order.ShippingSpeedCategory = "ScheduledDelivery";
        order.DeliveryWindow = new McfDeliveryWindow { StartDate = new(2026, 8, 2, 8, 0, 0), EndDate = new(2026, 8, 2, 10, 0, 0) };
        order.FulfillmentAction = "Hold";
        order.FulfillmentPolicy = "FillAllAvailable";
        order.DeliveryPreferences = new McfDeliveryPreferences
        {
            DeliveryInstructions = "Ring twice",
            DropOffLocation = new McfDropOffLocation
            {
                Type = "FALLBACK_NEIGHBOR_DELIVERY",
                Attributes = new() { ["neighborName"] = "Byron \"B\"", ["houseNumber"] = "2" },
            },
        };
        order.FeatureConstraints =
        [
            new McfFeatureSetting { FeatureName = "BLANK_BOX", FeatureFulfillmentPolicy = "Required" },
            new McfFeatureSetting { FeatureName = "OVERBOX", FeatureFulfillmentPolicy = "NotRequired" },
        ];
        order.Items[0].GiftMessage = "Enjoy";
        order.Items[0].PerUnitDeclaredValue = new McfMoney { CurrencyCode = "USD", Value = 12.50m };
        order.PaymentInformation = [new McfPayment { PaymentTransactionId = "P-1", PaymentMode = "Card", PaymentDate = new(2026, 8, 1) }];
        return order;
    }

    private static Type Type(string name) =>
        typeof(FulfillmentJsonContext).Assembly.GetType($"{typeof(FulfillmentJsonContext).Namespace}.{name}", true)!;
}
