using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Notifications;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf notification register</c>: subscribes the seller to notifications.</summary>
internal sealed class NotificationRegisterCommand : ConnectedVerb
{
    private const int LongestFilter = 256;

    private readonly Argument<string> queue = new("QUEUE-ARN")
    {
        Description = "The ARN of a standard SQS queue, for example arn:aws:sqs:us-east-1:123456789012:mcf.",
    };

    private readonly Option<string[]> types = new("--type")
    {
        Description = $"A notification type. Can be repeated. Default: {NotificationTypes.FulfillmentOrderStatus}.",
        HelpName = "TYPE",
    };

    private readonly Option<string?> filter = new("--filter")
    {
        Description = "A filter expression (CEL) of 1 to 256 characters, which selects the notifications to send. Default: all are sent.",
        HelpName = "EXPRESSION",
    };

    public static Command Create() => new NotificationRegisterCommand().Make(
        "register",
        "Subscribe the seller to notifications, which Amazon sends to a queue. A subscription that exists is not created again.",
        choosesVersion: false);

    protected override TimeSpan Grace => GraceOfChanges;

    protected override string Unfinished =>
        "The run was stopped; a subscription may have been created. Run the command again: what exists is not created again.";

    protected override void AddTo(Command command)
    {
        queue.Validators.Add(result =>
        {
            if (QueueArns.FindError(result.Tokens.Single().Value) is { } reason)
            {
                result.AddError($"'{result.Tokens.Single().Value}' cannot be used as a queue: {reason}.");
            }
        });
        filter.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { Length: 0 or > LongestFilter })
            {
                result.AddError($"{filter.Name} requires an expression of 1 to 256 characters.");
            }
        });
        types.CompletionSources.Add(NotificationCommand.Types);
        command.Arguments.Add(queue);
        command.Options.Add(types);
        command.Options.Add(filter);
    }

    protected override void Run(VerbRun run)
    {
        var (arn, expression) = (run.Parsed.GetRequiredValue(queue), run.Parsed.GetValue(filter));
        IEnumerable<string> wanted = run.Parsed.GetValue(types) is { Length: > 0 } named
            ? named
            : [NotificationTypes.FulfillmentOrderStatus];

        // One after the other: the second type finds the destination that the first created.
        var subscriptions = wanted.SelectMany(type => run.Each(
            [type], (one, call) => run.Mcf.Notifications.RegisterAsync(arn, one, expression, call)));
        Records.Write(run.Parsed, subscriptions, NotificationCommand.Columns);
    }
}
