using System.Reflection;
using AmazonMcf.Inbound.V0;
using AmazonMcf.Inbound.V20240320;
using AmazonMcf.Inventory.V1;
using AmazonMcf.Notifications.V1;
using AmazonMcf.Outbound;
using AmazonMcf.Outbound.V20260704;
using Refit;
using SellingPartner;
using SellingPartner.Telemetry;

namespace AmazonMcf.Contract;

/// <summary>Attributes of the interfaces, tables of operations and facts of Amazon's models say the same.</summary>
public class InterfaceContractTests
{
    private static readonly (Type Interface, IReadOnlyList<ApiOperation> Operations, ApiFacts Facts)[] Apis =
    [
        (typeof(IFulfillmentOutboundApi), OutboundOperations.All, ApiFacts.Outbound20200701),
        (typeof(IFulfillmentApi), FulfillmentOperations.All, ApiFacts.Outbound20260704),
        (typeof(IFbaInventoryApi), InventoryOperations.All, ApiFacts.InventoryV1),
        (typeof(IInboundApi), InboundOperations.All, ApiFacts.Inbound20240320),
        (typeof(IInboundV0Api), InboundV0Operations.All, ApiFacts.InboundV0),
        (typeof(INotificationsApi), NotificationsOperations.All, ApiFacts.NotificationsV1),
    ];

    public static TheoryData<string> Methods => [.. Apis.SelectMany(api => api.Interface.GetMethods()).Select(method => method.Name)];

    [Fact]
    public void Every_method_is_an_operation_of_table_and_model_and_every_operation_is_a_method()
    {
        foreach (var (type, operations, facts) in Apis)
        {
            var methods = type.GetMethods().Select(method => $"{method.Name}: {AddressOf(method)}").Order(StringComparer.Ordinal).ToList();

            Assert.Equal(
                facts
                    .Operations.Select(operation => $"{MethodName(operation.OperationId)}: {operation.Method} {operation.Path}")
                    .Order(StringComparer.Ordinal),
                methods
            );
            Assert.Equal(
                operations
                    .Select(operation => $"{MethodName(operation.Name)}: {operation.Method} {operation.Path}")
                    .Order(StringComparer.Ordinal),
                methods
            );
        }
    }

    // The handler in front of the chain relies on this order.
    [Theory]
    [MemberData(nameof(Methods))]
    public void Parameters_of_the_path_come_first_in_its_order_and_the_call_comes_last(string name)
    {
        var (method, facts) = Find(name);
        var parameters = method.GetParameters();
        var inPath = facts.Path.Split('/').Where(segment => segment.StartsWith('{')).Select(segment => segment.Trim('{', '}')).ToList();

        Assert.Equal(inPath, parameters.Take(inPath.Count).Select(parameter => parameter.Name));
        Assert.All(parameters.Take(inPath.Count), parameter => Assert.Equal(typeof(string), parameter.ParameterType));
        Assert.Equal(typeof(ApiCall), parameters[^1].ParameterType);
        Assert.NotNull(parameters[^1].GetCustomAttribute<PropertyAttribute>());
    }

    // What is not marked as encoded would be encoded twice.
    [Theory]
    [MemberData(nameof(Methods))]
    public void Each_parameter_goes_where_the_model_says(string name)
    {
        var (method, facts) = Find(name);

        Assert.Equal(
            facts
                .Parameters.Select(parameter =>
                    parameter.In == "header" ? "header " + parameter.Name
                    : parameter.In == "body" ? "body"
                    : "address " + parameter.Name
                )
                .Order(StringComparer.Ordinal),
            method.GetParameters()[..^1].Select(PlaceOf).Order(StringComparer.Ordinal));
    }

    private static string PlaceOf(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<HeaderAttribute>() is { } header ? "header " + header.Header
        : parameter.GetCustomAttribute<BodyAttribute>() is not null ? "body"
        : parameter.GetCustomAttribute<EncodedAttribute>() is not null
            ? "address " + (parameter.GetCustomAttribute<AliasAsAttribute>()?.Name ?? parameter.Name)
        : "not marked " + parameter.Name;

    private static (MethodInfo Method, OperationFacts Facts) Find(string name)
    {
        var (type, _, facts) = Apis.Single(api => api.Interface.GetMethod(name) is not null);
        return (type.GetMethod(name)!, facts.Operations.Single(operation => MethodName(operation.OperationId) == name));
    }

    private static string AddressOf(MethodInfo method)
    {
        var attribute = method.GetCustomAttribute<HttpMethodAttribute>()!;
        return $"{attribute.Method} {attribute.Path}";
    }

    private static string MethodName(string operation) =>
        char.ToUpperInvariant(operation[0]) + operation[1..].Replace("SKU", "Sku", StringComparison.Ordinal) + "Async";
}
