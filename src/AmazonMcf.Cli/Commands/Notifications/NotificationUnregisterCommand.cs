using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf notification unregister</c>: ends subscriptions of the seller.</summary>
internal sealed class NotificationUnregisterCommand : ConnectedVerb
{
    private static readonly (string Name, Func<McfNotificationSubscription, object?> Value)[] Columns =
    [
        ("Type", subscription => subscription.NotificationType),
        ("Subscription", subscription => subscription.SubscriptionId),
    ];

    private readonly Argument<string> type = new("TYPE") { Description = "The notification type." };

    private readonly Argument<string?> subscription = new("SUBSCRIPTION")
    {
        Description = "The ID of the subscription. Default: all subscriptions of the seller to the type.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create() => new NotificationUnregisterCommand().Make(
        "unregister", "End subscriptions of the seller. Writes those that were ended.", choosesVersion: false);

    protected override TimeSpan Grace => GraceOfChanges;

    protected override string Unfinished => "The run was stopped; a subscription may have been ended. See mcf notification list.";

    protected override void AddTo(Command command)
    {
        type.CompletionSources.Add(NotificationCommand.Types);
        command.Arguments.Add(type);
        command.Arguments.Add(subscription);
    }

    protected override void Run(VerbRun run)
    {
        var named = run.Parsed.GetRequiredValue(type);
        IReadOnlyList<string> ids = run.Parsed.GetValue(subscription) is { } id
            ? [id]
            : run.Mcf.Notifications.ReadIdsAsync(named, run.NewCall()).GetAwaiter().GetResult();
        var ended = run.Each(ids, async (one, call) =>
        {
            await run.Mcf.Notifications.UnregisterAsync(named, one, call).ConfigureAwait(false);
            return run.Mcf.Mark(new McfNotificationSubscription { NotificationType = named, SubscriptionId = one });
        });
        Records.Write(run.Parsed, ended, Columns);
    }
}
