using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Notifications;
using SellingPartner.Errors;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf watch</c>: writes changes of orders as they happen.</summary>
internal sealed class WatchCommand : ConnectedVerb
{
    private const string Since = "--since";

    private readonly Option<Uri?> queue = new("--queue-url")
    {
        Description = "The URL of the SQS queue that receives FULFILLMENT_ORDER_STATUS notifications. AWS credentials are read from the "
            + "usual places of the AWS SDK. Default: no queue; only the list of orders is read.",
        HelpName = "URL",
        CustomParser = QueueArgument.Parse,
    };

    private readonly SinceOption since = new(
        Since, "Changes since this time, for example 2h or 2026-07-01. A time without a zone is UTC. Default: the start of the command.");

    private readonly Option<TimeSpan?> interval = CreateDuration(
        "--interval",
        "How often the list of orders is read, for example 10m. Default: 1h with a queue; without one 5m, and 1s on the embedded service.");

    private readonly Option<TimeSpan?> grace = CreateDuration(
        "--grace",
        "How long a change that the list shows waits for its notification before it counts as missed by the queue. Default: 5m.");

    private readonly Option<TimeSpan?> duration = CreateDuration(
        "--duration", "How long to watch, for example 8h; 0s for a single pass. Default: until the command is interrupted.");

    private bool hasQueue;

    public static Command Create() => new WatchCommand().Make(
        "watch",
        "Write changes of orders as they happen, from a queue of notifications and from the list of orders. Changes no order.");

    // Messages whose changes were written are deleted.
    protected override TimeSpan Grace => GraceOfChanges;

    protected override string Unfinished =>
        $"The run was stopped. To continue, use {Since} with the time of the last change"
            + (hasQueue ? "; its message may still be in the queue." : ".");

    protected override void AddTo(Command command)
    {
        command.Options.Add(queue);
        since.AddTo(command);
        command.Options.Add(interval);
        command.Options.Add(grace);
        command.Options.Add(duration);
        command.AddRule(result =>
        {
            if (result.GetResult(grace) is not null && result.GetResult(queue) is null)
            {
                result.AddError($"{grace.Name} requires {queue.Name}: without a queue, no change waits for a notification.");
            }
        });
        interval.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }, ..] && OptionParsing.FindDuration(text) == TimeSpan.Zero)
            {
                result.AddError($"{interval.Name} requires a time of more than zero.");
            }
        });
    }

    protected override void Run(VerbRun run)
    {
        var parsed = run.Parsed;
        using var open = parsed.GetValue(queue) is { } url ? QueueArgument.Open(url) : null;
        hasQueue = open is not null;
        var isEmbedded = run.Mcf.Kind == McfConnectionKind.Embedded;
        var options = new OrderWatchOptions
        {
            Since = since.Read(parsed, run.Now) ?? run.Now,
            Interval = parsed.GetValue(interval) ?? OrderWatchOptions.UsualInterval(open is not null, isEmbedded),
            Timeout = parsed.GetValue(duration),
        };
        options.Grace = parsed.GetValue(grace) ?? options.Grace;
        var changes = Changes(run, new OrderWatch(run.Mcf.Outbound, open, run.Mcf.MessageSellers, options, TimeProvider.System));
        if (!Records.IsTable(parsed))
        {
            Records.Write(parsed, changes, []);
            return;
        }

        foreach (var change in changes)
        {
            Console.Out.WriteLine(VisibleText.Of(Line(change)));
        }
    }

    // A message is deleted when the next change is requested: after the change that it led to was written.
    private IEnumerable<McfOrderChange> Changes(VerbRun run, OrderWatch watch)
    {
        foreach (var (change, warning) in watch.WatchAsync(run.NewCall()).ToBlockingEnumerable())
        {
            if (warning is not null)
            {
                run.Messages.Warning(warning);
            }

            if (change is null)
            {
                continue;
            }

            yield return change;
            Console.Out.Flush();
            if (TolerantWriter.IsOutputLost)
            {
                run.Fail(
                    $"The change of order '{change.SellerFulfillmentOrderId}' could not be written to standard output. "
                        + (hasQueue ? "Its message stays in the queue." : $"To continue, use {Since} with the time of the change before."),
                    ExitCode.NotRecorded);
                yield break;
            }
        }
    }

    // A table has no end here, so that each change is a line.
    private static string Line(McfOrderChange change) => FormattableString.Invariant(
        $"{change.StatusUpdatedDate:yyyy-MM-ddTHH:mm:ssZ}  {change.SellerFulfillmentOrderId}  {change.PreviousStatus ?? "-"} -> ")
        + $"{change.Status}  {change.Source}{(change.IsMissedByQueue ? " (missed by the queue)" : "")}";

    private static Option<TimeSpan?> CreateDuration(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DURATION",
        CustomParser = OptionParsing.Duration,
    };
}
