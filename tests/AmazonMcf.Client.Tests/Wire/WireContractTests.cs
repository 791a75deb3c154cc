using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Contract;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Tests.Wire;

public class WireContractTests
{
    // Members seen in responses that the description does not have.
    private static readonly string[] Undescribed = ["DeliveryPolicy.messaging", "GetFeatureSkuResult.skuInfo"];

    public static TheoryData<string> ExampleOperations =>
    [
        "getFulfillmentPreview", "deliveryOffers", "listAllFulfillmentOrders", "getPackageTrackingDetails", "listReturnReasonCodes",
        "createFulfillmentReturn", "getFulfillmentOrder", "getFeatures", "getFeatureInventory", "getFeatureSKU",
    ];

    [Theory]
    [MemberData(nameof(ExampleOperations))]
    public void An_official_example_is_read_and_written_without_loss(string operationId)
    {
        var operation = ApiFacts.Outbound20200701.Operation(operationId);
        var typeInfo = TypeInfo(operationId == "deliveryOffers" ? "GetDeliveryOffersResponse" : Pascal(operationId) + "Response");
        var example = JsonNode.Parse(operation.Example!.Value.GetRawText());
        var written = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(example, typeInfo), typeInfo);
        Assert.True(JsonNode.DeepEquals(WithoutNulls(example), WithoutNulls(written)), written!.ToJsonString());
    }

    [Fact]
    public void The_examples_stray_from_their_own_description_only_where_we_know_it()
    {
        var model = ApiFacts.Outbound20200701;
        var strays = from operation in model.Operations
                     where operation.Example is not null
                     from finding in new SchemaChecker(model).Check(operation.Example!.Value, operation.ResponseSchema(200))
                     where finding.IsFailure
                     select finding.Path.Split('.')[^1] + " " + finding.Kind;
        string[] known =
        [
            "isCODCapable MissingMember", "marketplaceId MissingMember", "sellerReturnReasonCode MissingMember",
            "messaging UnknownMember", "schema UnknownMember",
            // A tracking address comes as a whole postal address.
            "name UnknownMember", "addressLine1 UnknownMember", "addressLine2 UnknownMember", "addressLine3 UnknownMember",
            "postalCode UnknownMember", "stateOrRegion UnknownMember", "countryCode UnknownMember",
            "state MissingMember", "country MissingMember",
        ];
        Assert.Equal(known.Order(StringComparer.Ordinal), strays.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_definition_has_its_class_and_every_member_its_property()
    {
        var model = ApiFacts.Outbound20200701;
        var expected = from name in model.ObjectDefinitions
                       from member in model.Definition(name).GetProperty("properties").EnumerateObject()
                       select $"{name}.{member.Name}: {WireTypeNames.Of(model, member.Value)}";
        var actual = from type in WireTypes()
                     from member in TypeInfo(type.Name).Properties
                     where !member.IsExtensionData && type != typeof(ErrorList) && !Undescribed.Contains($"{type.Name}.{member.Name}")
                     select $"{type.Name}.{member.Name}: {WireTypeNames.Of(member.PropertyType)}";
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_wire_type_is_sealed_and_keeps_what_it_does_not_know()
    {
        Assert.Equal(79, WireTypes().Count());
        Assert.All(WireTypes(), type => Assert.True(type.IsSealed, type.Name));
        Assert.All(WireTypes(), type => Assert.Single(TypeInfo(type.Name).Properties, member => member.IsExtensionData));
    }

    [Fact]
    public void Every_listed_value_is_known_and_none_is_invented()
    {
        AssertKnown("FulfillmentOrderStatus", null, FulfillmentOrderStatuses.All);
        AssertKnown("ShippingSpeedCategory", null, ShippingSpeedCategories.All);
        AssertKnown("FulfillmentAction", null, FulfillmentActions.All);
        AssertKnown("FulfillmentPolicy", null, FulfillmentPolicies.All);
        AssertKnown("FulfillmentShipment", "fulfillmentShipmentStatus", ShipmentStatuses.All);
        AssertKnown("CurrentStatus", null, CurrentStatuses.All);
        AssertKnown("EventCode", null, EventCodes.All);
        AssertKnown("AdditionalLocationInfo", null, AdditionalLocations.All);
        AssertKnown("DropOffLocation", "type", DropOffLocationTypes.All);
        AssertKnown("FeatureSettings", "featureFulfillmentPolicy", FeatureFulfillmentPolicies.All);
        AssertKnown("Fee", "name", FeeNames.All);
        AssertKnown("FulfillmentReturnItemStatus", null, ReturnItemStatuses.All);
        AssertKnown("ReturnItemDisposition", null, ReturnItemDispositions.All);
        AssertKnown("InvalidItemReasonCode", null, InvalidItemReasonCodes.All);
        AssertKnown("Weight", "unit", WeightUnits.All);
        AssertKnown("FulfillmentPreviewItem", "shippingWeightCalculationMethod", ShippingWeightCalculationMethods.All);
    }

    private static void AssertKnown(string definition, string? member, IReadOnlyList<string> known)
    {
        var schema = ApiFacts.Outbound20200701.Definition(definition);
        schema = member is null ? schema : schema.GetProperty("properties").GetProperty(member);
        Assert.Equal(schema.GetProperty("enum").EnumerateArray().Select(v => v.GetString()).Order(), known.Order());
    }

    private static IEnumerable<Type> WireTypes() => typeof(OutboundJsonContext).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(OutboundJsonContext).Namespace)
        .Where(type => type.GetProperties().Any(p => p.GetCustomAttribute<JsonExtensionDataAttribute>() is not null));

    private static JsonTypeInfo TypeInfo(string name) =>
        OutboundJsonContext.Default.GetTypeInfo(typeof(Address).Assembly.GetType($"{typeof(Address).Namespace}.{name}", true)!)!;

    private static string Pascal(string operationId) =>
        operationId == "getFeatureSKU" ? "GetFeatureSku" : char.ToUpperInvariant(operationId[0]) + operationId[1..];

    private static JsonNode? WithoutNulls(JsonNode? node)
    {
        if (node is JsonArray array)
        {
            return new JsonArray([.. array.Select(WithoutNulls)]);
        }

        return node is JsonObject map
            ? new JsonObject(map.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Key, WithoutNulls(m.Value))))
            : node?.DeepClone();
    }
}
