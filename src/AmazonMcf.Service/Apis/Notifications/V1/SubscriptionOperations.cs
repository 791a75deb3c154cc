using System.Globalization;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Notifications.V1.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Notices;
using Json = AmazonMcf.Notifications.V1.Wire.NotificationsJsonContext;

namespace AmazonMcf.Service.Apis.Notifications.V1;

/// <summary>The operations on subscriptions. A type has one subscription at most, because filter expressions are rejected.</summary>
internal static class SubscriptionOperations
{
    private const string Version = "1.0";
    private const int SmallestPage = 30;
    private const int LargestPage = 100;

    /// <summary>Source: getSubscriptions.</summary>
    public static byte[] List(OperationCall call)
    {
        var type = call.Required("notificationTypes");
        CheckType(type);
        CheckPage(call.Optional("pageSize"));
        if (call.Optional("nextToken") is { } token)
        {
            throw ServiceErrors.BadPageToken(token);
        }

        var version = call.Optional("payloadVersion");
        var found = SubscriptionTable.List(call.Session, type).Where(entry => version is null || entry.PayloadVersion == version);
        return JsonBody.Write(
            new GetSubscriptionsResponse { Payload = new GetSubscriptionsPayload { Subscriptions = [.. found.Select(ToWire)] } },
            Json.Default.GetSubscriptionsResponse);
    }

    /// <summary>Source: getSubscription.</summary>
    public static byte[] GetOfType(OperationCall call)
    {
        var type = Type(call);
        var version = call.Optional("payloadVersion");
        var found = SubscriptionTable.List(call.Session, type).FirstOrDefault(entry => version is null || entry.PayloadVersion == version)
            ?? throw ServiceErrors.NotificationNotFound($"No subscription to {type} was found.");
        return JsonBody.Write(new GetSubscriptionResponse { Payload = ToWire(found) }, Json.Default.GetSubscriptionResponse);
    }

    /// <summary>Source: getSubscriptionById.</summary>
    public static byte[] Get(OperationCall call) => JsonBody.Write(
        new GetSubscriptionByIdResponse { Payload = ToWire(Find(call)) }, Json.Default.GetSubscriptionByIdResponse);

    /// <summary>Source: deleteSubscriptionById.</summary>
    public static byte[] Delete(OperationCall call)
    {
        var found = Find(call);
        SubscriptionTable.Remove(call.Session, found.Type, found.Id);
        return JsonBody.Write(new DeleteSubscriptionByIdResponse(), Json.Default.DeleteSubscriptionByIdResponse);
    }

    /// <summary>Source: createSubscription.</summary>
    public static byte[] Create(OperationCall call)
    {
        var type = Type(call);
        var request = JsonBody.Read(
            call.Request,
            Json.Default.CreateSubscriptionRequest,
            body => RequiredMembers.Require(body, "", "payloadVersion", "destinationId"));
        Values.OneOf(request.PayloadVersion, nameof(request.PayloadVersion), [Version]);
        if (request.ProcessingDirective is not null)
        {
            throw ServiceErrors.NotificationRejected(
                "The embedded service does not evaluate filters of notifications: omit processingDirective and filter what you receive.");
        }

        var destination = FindDestination(call, request.DestinationId!);
        if (SubscriptionTable.Find(call.Session, type) is { } existing)
        {
            throw ServiceErrors.NotificationConflict($"Subscription {existing.Id} to {type} already exists.");
        }

        var added = SubscriptionTable.Add(call.Session, type, Version, destination.Id);
        return JsonBody.Write(new CreateSubscriptionResponse { Payload = ToWire(added) }, Json.Default.CreateSubscriptionResponse);
    }

    /// <summary>Source: sendTestNotification.</summary>
    public static byte[] SendTest(OperationCall call, string marketplaceId)
    {
        var type = Type(call);
        var request = JsonBody.Read(
            call.Request, Json.Default.SendTestNotificationRequest, body => RequiredMembers.Require(body, "", "destinationId"));
        var destination = FindDestination(call, request.DestinationId!);
        NoticeTable.AddTest(call.Session, type, marketplaceId, destination.Id);
        return JsonBody.Write(new SendTestNotificationResponse(), Json.Default.SendTestNotificationResponse);
    }

    private static string Type(OperationCall call)
    {
        var type = call.Segment("notificationType");
        CheckType(type);
        return type;
    }

    private static void CheckType(string type) => Values.OneOf(type, "NotificationType", NotificationTypes.OfSellers);

    private static void CheckPage(string? text)
    {
        if (text is null)
        {
            return;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < SmallestPage or > LargestPage)
        {
            throw ServiceErrors.InvalidValue(text, "PageSize");
        }
    }

    private static Notices.Destination FindDestination(OperationCall call, string id) => DestinationTable.Find(call.Session, id)
        ?? throw ServiceErrors.NotificationNotFound($"Destination {id} was not found.");

    private static SubscriptionRecord Find(OperationCall call)
    {
        var (type, id) = (Type(call), call.Segment("subscriptionId"));
        return SubscriptionTable.Find(call.Session, type, id)
            ?? throw ServiceErrors.NotificationNotFound($"Subscription {id} to {type} was not found.");
    }

    private static Subscription ToWire(SubscriptionRecord record) => new()
    {
        SubscriptionId = record.Id,
        PayloadVersion = record.PayloadVersion,
        DestinationId = record.DestinationId,
    };
}
