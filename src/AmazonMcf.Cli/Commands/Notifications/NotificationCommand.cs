using System.CommandLine;
using System.CommandLine.Completions;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf notification</c>: subscribes to notifications, and receives them from a queue.</summary>
internal static class NotificationCommand
{
    /// <summary>The columns of subscriptions in tables.</summary>
    public static readonly (string Name, Func<McfNotificationSubscription, object?> Value)[] Columns =
    [
        ("Type", subscription => subscription.NotificationType),
        ("Queue", subscription => subscription.QueueArn),
        ("Filter", subscription => subscription.Filter),
        ("Subscription", subscription => subscription.SubscriptionId),
        ("IsNew", subscription => subscription.IsNew),
    ];

    public static Command Create()
    {
        var command = new Command("notification", "Subscribe to notifications, and receive them from a queue of Amazon SQS.");
        command.Subcommands.Add(NotificationListCommand.Create());
        command.Subcommands.Add(NotificationRegisterCommand.Create());
        command.Subcommands.Add(NotificationUnregisterCommand.Create());
        command.Subcommands.Add(NotificationReceiveCommand.Create());
        return command;
    }

    /// <summary>Completes the notification types of sellers.</summary>
    public static IEnumerable<CompletionItem> Types(CompletionContext context) =>
        NotificationTypes.OfSellers.Select(type => new CompletionItem(type));
}
