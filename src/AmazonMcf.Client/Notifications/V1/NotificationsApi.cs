using System.Text.Json.Serialization.Metadata;
using AmazonMcf.Errors;
using Refit;
using SellingPartner;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Transport;
using SellingPartner.Typed;
using Json = AmazonMcf.Notifications.V1.Wire.NotificationsJsonContext;
using Operations = AmazonMcf.Notifications.V1.NotificationsOperations;

namespace AmazonMcf.Notifications.V1;

/// <summary>
/// What <see cref="INotificationsApi"/> does not say about its methods: what a request is about, and which responses count.
/// </summary>
internal sealed class NotificationsApi
{
    private static readonly Lazy<RefitSettings> Settings = new(static () => TypedApi.Settings(Json.Default));

    private readonly ResponseProof proof;
    private readonly bool isSandbox;

    private NotificationsApi(ResponseProof proof, bool isSandbox) => (this.proof, this.isSandbox) = (proof, isSandbox);

    /// <summary>Opens the API.</summary>
    /// <param name="transport">Carries out the operations.</param>
    /// <param name="proof">Says which responses of writes count.</param>
    /// <param name="isSandbox">Whether operations that only sandboxes support may be requested.</param>
    public static INotificationsApi Open(ApiTransport transport, ResponseProof proof, bool isSandbox) =>
        TypedApi.Open<INotificationsApi>(transport, Settings.Value, new(new NotificationsApi(proof, isSandbox).Methods));

    private IReadOnlyList<ApiMethod> Methods() =>
        [
            Method(
                Operations.GetSubscriptions,
                static () => Json.Default.GetSubscriptionsResponse,
                static arguments => string.Join(",", (IReadOnlyList<string>)arguments[0]!)),
            Method(Operations.GetSubscription, static () => Json.Default.GetSubscriptionResponse, First),
            Method(Operations.CreateSubscription, static () => Json.Default.CreateSubscriptionResponse, First),
            Method(Operations.GetSubscriptionById, static () => Json.Default.GetSubscriptionByIdResponse, Second),
            Method(Operations.DeleteSubscriptionById, static () => Json.Default.DeleteSubscriptionByIdResponse, Second),
            Method(Operations.SendTestNotification, static () => Json.Default.SendTestNotificationResponse, First),
            Method(Operations.GetDestinations, static () => Json.Default.GetDestinationsResponse, static _ => ""),
            Method(
                Operations.CreateDestination,
                static () => Json.Default.CreateDestinationResponse,
                static arguments => ((Wire.CreateDestinationRequest)arguments[0]!).ResourceSpecification?.Sqs?.Arn ?? ""),
            Method(Operations.GetDestination, static () => Json.Default.GetDestinationResponse, First),
            Method(Operations.DeleteDestination, static () => Json.Default.DeleteDestinationResponse, First),
        ];

    private static string First(object?[] arguments) => (string)arguments[0]!;

    private static string Second(object?[] arguments) => (string)arguments[1]!;

    private ApiMethod Method<T>(ApiOperation operation, Func<JsonTypeInfo<T>> type, Func<object?[], string> target)
        where T : class, INotificationsResponse =>
        new(operation, type, target, (_, response, head) => FindFlaw(operation, (T)response, head))
        {
            Refuse = SandboxRule.Of(operation, isSandbox),
        };

    private ResponseFlaw? FindFlaw(ApiOperation operation, INotificationsResponse response, ResponseHead head)
    {
        var errors = (response.Errors ?? []).ConvertAll(error => new ServiceError(error.Code ?? "", error.Message ?? "", error.Details));
        var flaw = proof.FindFlawByRetryClass(operation, head, response.AdditionalData is { Count: > 0 }, errors.Count > 0);
        return flaw is null ? null : new ResponseFlaw(flaw, errors);
    }
}
