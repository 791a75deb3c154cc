using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Contract;
using AmazonMcf.Inventory.V1;
using AmazonMcf.Inventory.V1.Wire;
using AmazonMcf.Tests.Mapping;
using AmazonMcf.Tests.Wire;
using SellingPartner.Telemetry;

namespace AmazonMcf.Tests.Inventory;

public class InventoryContractTests
{
    private static readonly ApiFacts Facts = ApiFacts.InventoryV1;

    [Fact]
    public void Every_definition_has_its_class_and_every_member_its_property()
    {
        var expected = from name in Facts.ObjectDefinitions
                       from member in Facts.Definition(name).GetProperty("properties").EnumerateObject()
                       select $"{name}.{member.Name}: {WireTypeNames.Of(Facts, member.Value)}";
        var actual = from name in Facts.ObjectDefinitions
                     from member in InventoryJsonContext.Default.GetTypeInfo(Type(name))!.Properties
                     where !member.IsExtensionData
                     select $"{name}.{member.Name}: {WireTypeNames.Of(member.PropertyType)}";
        Assert.Equal(17, Facts.ObjectDefinitions.Count());
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("AddInventoryRequest")]
    [InlineData("CreateInventoryItemRequest")]
    [InlineData("GetInventorySummariesResponse")]
    [InlineData("DeleteInventoryItemResponse")]
    public void A_body_is_read_and_written_without_loss_of_known_and_unknown_members(string definition)
    {
        var type = InventoryJsonContext.Default.GetTypeInfo(Type(definition))!;
        var filled = new SchemaFiller(Facts).Fill(definition);
        var written = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(filled, type), type);
        Assert.True(JsonNode.DeepEquals(filled, written), written!.ToJsonString());
    }

    [Fact]
    public void Every_operation_has_its_method_with_its_parameters_and_its_response()
    {
        var expected = Facts.Operations.Select(operation =>
            $"{Pascal(operation.OperationId)}Async({string.Join(", ", operation.Parameters.Select(Parameter))}): "
                + $"{Reference(operation.SuccessSchema)}"
        );
        var actual = typeof(IFbaInventoryApi)
            .GetMethods()
            .Select(method =>
                $"{method.Name}({string.Join(", ", method.GetParameters()[..^1].Select(Parameter))}): "
                    + $"{method.ReturnType.GetGenericArguments()[0].Name}"
            );
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
        Assert.All(typeof(IFbaInventoryApi).GetMethods(), method =>
            Assert.Equal(typeof(ApiCall), method.GetParameters()[^1].ParameterType)
        );
    }

    private static string Parameter(ParameterFacts parameter)
    {
        var name = parameter.In == "body" ? "body" : parameter.Name == "x-amzn-idempotency-token" ? "idempotencyToken" : parameter.Name;
        var type = parameter.In == "body" ? Reference(parameter.Schema) : WireTypeNames.Of(Facts, parameter.Schema);
        return $"{type}{(parameter.Required ? "" : "?")} {name}";
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var isOptional = new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
        var type = parameter.ParameterType == typeof(IReadOnlyList<string>) ? "String[]" : WireTypeNames.Of(parameter.ParameterType);
        return $"{type}{(isOptional ? "?" : "")} {parameter.Name}";
    }

    private static Type Type(string name) =>
        typeof(InventoryJsonContext).Assembly.GetType($"{typeof(InventoryJsonContext).Namespace}.{name}", true)!;

    private static string Reference(JsonElement schema) => schema.GetProperty("$ref").GetString()!.Split('/')[^1];

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
