using System.Text.RegularExpressions;
using AmazonMcf.Notifications.V1.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Notices;
using Json = AmazonMcf.Notifications.V1.Wire.NotificationsJsonContext;
using Record = AmazonMcf.Service.Notices.Destination;
using Wire = AmazonMcf.Notifications.V1.Wire.Destination;

namespace AmazonMcf.Service.Apis.Notifications.V1;

/// <summary>The operations on destinations.</summary>
/// <param name="canSend">Whether the service was opened with an endpoint of queues.</param>
internal sealed class DestinationOperations(bool canSend)
{
    private const int LongestName = 256;
    private const int LongestArn = 1000;

    private static readonly Regex Arn = new(
        @"^arn:aws:sqs:[a-z0-9-]+:[0-9]+:[A-Za-z0-9_.-]+$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Source: getDestinations.</summary>
    public static byte[] List(OperationCall call) => JsonBody.Write(
        new GetDestinationsResponse { Payload = [.. DestinationTable.List(call.Session).Select(ToWire)] },
        Json.Default.GetDestinationsResponse);

    /// <summary>Source: getDestination.</summary>
    public static byte[] Get(OperationCall call) => JsonBody.Write(
        new GetDestinationResponse { Payload = ToWire(Find(call)) }, Json.Default.GetDestinationResponse);

    /// <summary>Source: deleteDestination.</summary>
    public static byte[] Delete(OperationCall call)
    {
        var destination = Find(call);
        if (SubscriptionTable.Uses(call.Session, destination.Id))
        {
            throw ServiceErrors.NotificationConflict($"Destination {destination.Id} is used by a subscription.");
        }

        DestinationTable.Remove(call.Session, destination.Id);
        return JsonBody.Write(new DeleteDestinationResponse(), Json.Default.DeleteDestinationResponse);
    }

    /// <summary>Source: createDestination.</summary>
    public byte[] Create(OperationCall call)
    {
        var request = JsonBody.Read(
            call.Request,
            Json.Default.CreateDestinationRequest,
            body => RequiredMembers.Require(body, "", "name", "resourceSpecification"));
        Values.Text(request.Name, nameof(request.Name), LongestName);
        var arn = ReadArn(request.ResourceSpecification!);
        if (!canSend)
        {
            throw ServiceErrors.NotificationRejected(
                "The embedded service sends notifications only if it has a queue endpoint: the parameter QueueEndpoint of Connect-Mcf, or "
                    + "the option --queue-endpoint of mcf serve.");
        }

        if (DestinationTable.FindByArn(call.Session, arn) is { } existing)
        {
            throw ServiceErrors.NotificationConflict($"Destination {existing.Id} for {arn} already exists.");
        }

        var destination = DestinationTable.Add(call.Session, request.Name!, arn);
        return JsonBody.Write(new CreateDestinationResponse { Payload = ToWire(destination) }, Json.Default.CreateDestinationResponse);
    }

    private static string ReadArn(DestinationResourceSpecification resource)
    {
        if (resource.EventBridge is not null)
        {
            throw ServiceErrors.NotificationRejected("The embedded service sends to Amazon SQS only, not to Amazon EventBridge.");
        }

        var arn = resource.Sqs?.Arn ?? throw ServiceErrors.Missing("ResourceSpecification.Sqs.Arn");
        Values.Length(arn, "Arn", LongestArn);
        if (!Arn.IsMatch(arn))
        {
            throw ServiceErrors.InvalidValue(arn, "Arn");
        }

        return arn.EndsWith(".fifo", StringComparison.Ordinal)
            ? throw ServiceErrors.NotificationRejected($"Queue {arn} is a FIFO queue; notifications are sent to standard queues only.")
            : arn;
    }

    private static Record Find(OperationCall call) => DestinationTable.Find(call.Session, call.Segment("destinationId"))
        ?? throw ServiceErrors.NotificationNotFound($"Destination {call.Segment("destinationId")} was not found.");

    private static Wire ToWire(Record destination) => new()
    {
        DestinationId = destination.Id,
        Name = destination.Name,
        Resource = new DestinationResource { Sqs = new SqsResource { Arn = destination.Arn } },
    };
}
