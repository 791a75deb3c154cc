using System.CommandLine;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Notifications;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf notification receive</c>: receives notifications from a queue, and completes them after they were written.</summary>
internal sealed class NotificationReceiveCommand
{
    private const int UsualMax = 100;
    private const int LargestMax = 10_000;

    private static readonly (string Name, Func<McfNotification, object?> Value)[] Columns =
    [
        ("Type", notification => notification.NotificationType),
        ("Time", notification => notification.SortTime),
        ("Subject", Subject),
        ("Status", notification => (notification as McfOrderNotification)?.Status),
        ("Notification", notification => notification.NotificationId),
    ];

    private readonly Argument<Uri> queue = new("QUEUE-URL")
    {
        Description = "The URL of the queue, for example https://sqs.us-east-1.amazonaws.com/123456789012/mcf.",
        CustomParser = QueueArgument.Parse,
    };

    private readonly Option<TimeSpan?> wait = new("--wait")
    {
        Description = "How long to wait for the first message, for example 30s. Default: only messages that are in the queue.",
        HelpName = "DURATION",
        CustomParser = OptionParsing.Duration,
    };

    private readonly Option<int> max = new("--max")
    {
        Description = "The maximum number of messages to receive, 1 to 10000. Default: 100.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, 1, LargestMax),
        DefaultValueFactory = _ => UsualMax,
    };

    private readonly Option<string[]> types = new("--type")
    {
        Description = "Only notifications of this type; others stay in the queue. Can be repeated. Default: all types.",
        HelpName = "TYPE",
    };

    private readonly Option<bool> complete = new("--complete")
    {
        Description = "Remove the notifications from the queue after they are written. Default: the queue shows them again.",
    };

    private readonly Records records = new();

    public static Command Create()
    {
        var receive = new NotificationReceiveCommand();
        var command = new Command(
            "receive",
            "Receive notifications from a queue, each once and in the order of events. AWS credentials are read from the usual places of "
                + "the AWS SDK, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.");
        receive.types.CompletionSources.Add(NotificationCommand.Types);
        command.Arguments.Add(receive.queue);
        command.Options.Add(receive.wait);
        command.Options.Add(receive.max);
        command.Options.Add(receive.types);
        command.Options.Add(receive.complete);
        receive.records.AddTo(command);
        command.SetAction(receive.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.RunWriting(messages, () => Run(parsed, messages));
    }

    private int Run(ParseResult parsed, Messages messages)
    {
        var url = parsed.GetRequiredValue(queue);
        using var open = QueueArgument.Open(url);
        using var stop = new DispatchStop(TimeSpan.Zero, TimeProvider.System);
        using var signals = new StopSignals(stop.Stop);
        var received = new ReceivedNotifications(url.AbsoluteUri);
        try
        {
            var exitCode = Receive(parsed, open, received, messages, stop.Dispatch);
            var written = Select(parsed, received, messages);
            records.Write(parsed, written.Cast<object>(), Array.ConvertAll(Columns, AnyOf));
            Console.Out.Flush();
            return Math.Max(exitCode, parsed.GetValue(complete) ? Complete(open, written, messages, stop.Dispatch) : ExitCode.Done);
        }
        catch (OperationCanceledException) when (signals.Received)
        {
            messages.Error("The run was stopped. The queue shows messages that were not removed again.");
            return ExitCode.Interrupted;
        }
    }

    // What was received before a failure is written: the queue would not show it for a while otherwise.
    private int Receive(
        ParseResult parsed, INotificationQueue open, ReceivedNotifications received, Messages messages, CancellationToken stop)
    {
        try
        {
            new NotificationReceiver(open, TimeProvider.System)
                .ReceiveAsync(received, parsed.GetValue(max), parsed.GetValue(wait) ?? TimeSpan.Zero, stop).GetAwaiter().GetResult();
            return ExitCode.Done;
        }
        catch (McfQueueFailedException failure)
        {
            messages.Error($"{failure.Message} {failure.RecommendedAction}");
            return ExitCode.NoConnection;
        }
        finally
        {
            received.Warnings.ToList().ForEach(messages.Warning);
        }
    }

    private List<McfNotification> Select(ParseResult parsed, ReceivedNotifications received, Messages messages)
    {
        var wanted = parsed.GetValue(types) is { Length: > 0 } named ? named : null;
        var selected = received.InOrder
            .Where(entry => wanted?.Contains(entry.NotificationType, StringComparer.OrdinalIgnoreCase) != false).ToList();
        foreach (var secret in selected.OfType<McfClientSecretNotification>().Where(entry => entry.NewClientSecret is not null))
        {
            messages.Warning(
                $"Notification '{secret.NotificationId}' contains a new client secret, which mcf does not write. It stays in the "
                + "queue: receive it with Receive-McfNotification.");
        }

        selected.RemoveAll(entry => entry is McfClientSecretNotification { NewClientSecret: not null });
        return selected;
    }

    private static int Complete(INotificationQueue open, List<McfNotification> written, Messages messages, CancellationToken stop)
    {
        if (TolerantWriter.IsOutputLost)
        {
            messages.Error("The notifications could not be written to standard output, so none of them is removed from the queue.");
            return ExitCode.NotRecorded;
        }

        var failed = open.DeleteAsync([.. written.SelectMany(entry => entry.ReceiptHandles)], stop).GetAwaiter().GetResult();
        foreach (var entry in written.Where(entry => entry.ReceiptHandles.Any(failed.ContainsKey)))
        {
            var reason = failed[entry.ReceiptHandles.First(failed.ContainsKey)];
            messages.Error($"Notification '{entry.NotificationId}' was not removed from the queue: {reason}.");
        }

        return failed.Count == 0 ? ExitCode.Done : ExitCode.SomeRejected;
    }

    private static string? Subject(McfNotification notification) => notification switch
    {
        McfOrderNotification order => order.SellerFulfillmentOrderId,
        McfInventoryNotification inventory => inventory.SellerSku,
        McfClientSecretNotification secret => secret.ClientId,
        _ => null,
    };

    private static (string Name, Func<object, object?> Value) AnyOf((string Name, Func<McfNotification, object?> Value) column) =>
        (column.Name, item => column.Value((McfNotification)item));
}
