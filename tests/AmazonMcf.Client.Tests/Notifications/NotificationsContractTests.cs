using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Contract;
using AmazonMcf.Notifications.V1;
using AmazonMcf.Notifications.V1.Wire;
using AmazonMcf.Tests.Mapping;
using AmazonMcf.Tests.Wire;
using SellingPartner;

namespace AmazonMcf.Tests.Notifications;

public class NotificationsContractTests
{
    private static readonly ApiFacts Facts = ApiFacts.NotificationsV1;

    // Source: grantless operations, Selling Partner API guide; the descriptions of the operations in Amazon's model say so.
    private static readonly string[] Grantless =
    [
        "createDestination", "deleteDestination", "deleteSubscriptionById", "getDestination", "getDestinations", "getSubscriptionById",
    ];

    [Fact]
    public void Every_definition_has_its_class_and_every_member_its_property()
    {
        var known = Facts.ObjectDefinitions.ToLookup(name => NotificationsJsonContext.Default.GetTypeInfo(Type(name)) is not null);
        var expected = from name in known[true]
                       from member in Facts.Definition(name).GetProperty("properties").EnumerateObject()
                       select $"{name}.{member.Name}: {NameOf(member)}";
        var actual = from name in known[true]
                     from member in NotificationsJsonContext.Default.GetTypeInfo(Type(name))!.Properties
                     where !member.IsExtensionData
                     select $"{name}.{member.Name}: {WireTypeNames.Of(member.PropertyType)}";
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));

        // The parts that EventFilter is composed of, whose members it has.
        Assert.Equal(
            ["AggregationFilter", "MarketplaceFilter", "OrderChangeTypeFilter", "TrackingFilter"],
            known[false].Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CreateDestinationRequest")]
    [InlineData("CreateSubscriptionRequest")]
    [InlineData("SendTestNotificationRequest")]
    [InlineData("GetDestinationsResponse")]
    [InlineData("GetSubscriptionsResponse")]
    [InlineData("DeleteSubscriptionByIdResponse")]
    public void A_body_is_read_and_written_without_loss_of_known_and_unknown_members(string definition)
    {
        var type = NotificationsJsonContext.Default.GetTypeInfo(Type(definition))!;
        var filled = new SchemaFiller(Facts).Fill(definition);
        var written = JsonSerializer.SerializeToNode(JsonSerializer.Deserialize(filled, type), type);
        Assert.True(JsonNode.DeepEquals(filled, written), written!.ToJsonString());
    }

    [Fact]
    public void Every_operation_has_its_response()
    {
        var expected = Facts.Operations.Select(operation =>
            $"{Pascal(operation.OperationId)}Async: {operation.SuccessSchema.GetProperty("$ref").GetString()!.Split('/')[^1]}");
        var actual = typeof(INotificationsApi).GetMethods()
            .Select(method => $"{method.Name}: {method.ReturnType.GetGenericArguments()[0].Name}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Usage_plans_and_sandbox_are_those_of_the_model()
    {
        var expected = Facts.Operations.Select(operation =>
            $"{operation.OperationId} {operation.Rate} {operation.Burst} {operation.IsSandboxOnly}");
        var actual = NotificationsOperations.All.Select(operation =>
            FormattableString.Invariant($"{operation.Name} {operation.Rate} {operation.Burst} {operation.SandboxOnly}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_grantless_operations_have_a_scope()
    {
        Assert.Equal(
            Grantless,
            NotificationsOperations.All.Where(operation => operation.GrantlessScope == "sellingpartnerapi::notifications")
                .Select(operation => operation.Name)
                .Order(StringComparer.Ordinal));
        Assert.All(
            NotificationsOperations.All.Where(operation => !Grantless.Contains(operation.Name)),
            operation => Assert.Null(operation.GrantlessScope));
    }

    [Fact]
    public void Only_what_has_the_same_effect_twice_is_repeated()
    {
        Assert.Equal(
            ["createDestination", "createSubscription", "sendTestNotification"],
            Names(RetryClass.UnsafeWrite));
        Assert.Equal(["deleteDestination", "deleteSubscriptionById"], Names(RetryClass.IdempotentWrite));

        static IEnumerable<string> Names(RetryClass retryClass) => NotificationsOperations.All
            .Where(operation => operation.RetryClass == retryClass)
            .Select(operation => operation.Name)
            .Order(StringComparer.Ordinal);
    }

    // An object within a definition is named after its member.
    private static string NameOf(JsonProperty member) =>
        member.Value.TryGetProperty("properties", out _) ? Pascal(member.Name) : WireTypeNames.Of(Facts, member.Value);

    private static Type Type(string name) =>
        typeof(NotificationsJsonContext).Assembly.GetType($"{typeof(NotificationsJsonContext).Namespace}.{name}", true)!;

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
