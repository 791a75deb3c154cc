using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AmazonMcf.Contract;
using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Tests.Mapping;
using AmazonMcf.Tests.Wire;
using SellingPartner;
using InboundJson = AmazonMcf.Inbound.V20240320.Wire.InboundJsonContext;
using InboundV0Json = AmazonMcf.Inbound.V0.Wire.InboundV0JsonContext;

namespace AmazonMcf.Tests.Inbound;

/// <summary>Wire types, operations and lists of values of both versions of Fulfillment Inbound are what Amazon describes.</summary>
public class InboundContractTests
{
    private static readonly (ApiFacts Facts, JsonSerializerContext Json, IReadOnlyList<ApiOperation> Operations)[] Apis =
    [
        (ApiFacts.Inbound20240320, InboundJson.Default, InboundOperations.All),
        (ApiFacts.InboundV0, InboundV0Json.Default, InboundV0Operations.All),
    ];

    [Theory]
    [InlineData(0, 45, 126)]
    [InlineData(1, 6, 22)]
    public void Every_definition_has_its_class_and_every_member_its_property(int api, int operations, int definitions)
    {
        var (facts, json, table) = Apis[api];
        var expected = from name in facts.ObjectDefinitions
                       from member in facts.Definition(name).GetProperty("properties").EnumerateObject()
                       select $"{name}.{member.Name}: {WireTypeNames.Of(facts, member.Value)}";
        var actual = from name in facts.ObjectDefinitions
                     from member in json.GetTypeInfo(Type(json, name))!.Properties
                     where !member.IsExtensionData
                     select $"{name}.{member.Name}: {WireTypeNames.Of(member.PropertyType)}";
        Assert.Equal((operations, operations, definitions), (facts.Operations.Count, table.Count, facts.ObjectDefinitions.Count()));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Every_body_is_read_and_written_without_loss_of_known_and_unknown_members(int api)
    {
        var (facts, json, _) = Apis[api];
        foreach (var name in facts.ObjectDefinitions)
        {
            var type = json.GetTypeInfo(Type(json, name))!;
            var filled = new SchemaFiller(facts).Fill(name);
            var written = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(filled, type), type);
            Assert.True(JsonNode.DeepEquals(filled, written), name + ": " + written!.ToJsonString());
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_table_of_operations_says_what_the_model_says(int api)
    {
        foreach (var known in Apis[api].Operations)
        {
            var described = Apis[api].Facts.Operation(known.Name);
            Assert.Equal(
                (known.Name, described.Method, described.Path, described.Rate ?? 2, described.Burst ?? 2, described.SuccessStatus),
                (known.Name, known.Method.Method, known.Path, (decimal)known.Rate, known.Burst, known.SuccessStatuses.Single()));
        }
    }

    // What must not be done twice: plans have no idempotency token, and what is confirmed may cost money.
    [Fact]
    public void Only_creating_a_plan_and_confirming_are_sent_once()
    {
        Assert.Equal(
            [
                "cancelSelfShipAppointment", "confirmDeliveryWindowOptions", "confirmPackingOption", "confirmPlacementOption",
                "confirmShipmentContentUpdatePreview", "confirmTransportationOptions", "createInboundPlan", "scheduleSelfShipAppointment",
            ],
            InboundOperations.All.Where(operation => operation.RetryClass == RetryClass.UnsafeWrite)
                .Select(operation => operation.Name)
                .Order(StringComparer.Ordinal));
        Assert.All(
            Apis.SelectMany(api => api.Operations),
            operation => Assert.Equal(operation.Method == HttpMethod.Get, operation.RetryClass == RetryClass.Read));
    }

    [Fact]
    public void Every_listed_value_is_known_and_none_is_invented()
    {
        AssertKnown("LabelOwner", InboundOwners.All);
        AssertKnown("PrepOwner", InboundOwners.All);
        AssertKnown("BoxContentInformationSource", BoxContentSources.All);
        AssertKnown("OperationStatus", InboundOperationStatuses.All);
        AssertKnown("ItemLabelPageType", ItemLabelPages.All);
        Assert.Equal(
            Values(ApiFacts.InboundV0.Operation("getLabels").Parameters.Single(parameter => parameter.Name == "PageType").Schema),
            InboundLabelPages.All.Order(StringComparer.Ordinal));
        Assert.Subset(
            InboundShipmentStatuses.All.ToHashSet(StringComparer.Ordinal),
            Values(ApiFacts.InboundV0.Operation("getShipments").Parameters.Single(parameter => parameter.Name == "ShipmentStatusList")
                .Schema.GetProperty("items")).ToHashSet(StringComparer.Ordinal));
    }

    // A member that is not described must not be shown, so each name must be of the API.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Only_members_of_the_api_are_loggable_and_none_that_is_personal(int api)
    {
        var members = from name in Apis[api].Facts.ObjectDefinitions
                      from member in Apis[api].Facts.Definition(name).GetProperty("properties").EnumerateObject()
                      select member.Name;
        var loggable = Apis[api].Operations[0].Api.LoggableMembers;
        Assert.Subset(members.ToHashSet(StringComparer.Ordinal), loggable.ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain(
            loggable.Select(member => member.ToLowerInvariant()),
            member => member is "name" or "companyname" or "email" or "phonenumber" or "city" or "postalcode" or "uri" or "downloadurl"
                or "nexttoken" or "trackingid" or "shipmentname" || member.StartsWith("addressline", StringComparison.Ordinal));
    }

    private static void AssertKnown(string definition, IReadOnlyList<string> known) =>
        Assert.Equal(Values(ApiFacts.Inbound20240320.Definition(definition)), known.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Values(JsonElement schema) =>
        schema.GetProperty("enum").EnumerateArray().Select(value => value.GetString()!).Order(StringComparer.Ordinal);

    private static Type Type(JsonSerializerContext json, string name) =>
        json.GetType().Assembly.GetType($"{json.GetType().Namespace}.{name}", true)!;
}
