using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.OrderFiles;
using AmazonMcf.Submission;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf cancel</c>: cancels the orders in Amazon's file of orders to cancel.</summary>
internal sealed class CancelCommand
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly Argument<string[]> files = new("FILE")
    {
        Description = "Amazon's files of orders to cancel: one column, MerchantFulfillmentOrderID.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Read and validate the files without sending anything." };
    private readonly ConnectionOptions connection = new();
    private readonly Records records = new();
    private readonly Confirmation confirmation = new();

    public static Command Create()
    {
        var cancel = new CancelCommand();
        var command = new Command(
            "cancel",
            "Cancel the orders in files. Orders that are being packed cannot be canceled. It is safe to run the same file again.");
        command.Arguments.Add(cancel.files);
        command.Options.Add(cancel.dryRun);
        cancel.confirmation.AddTo(command);
        cancel.records.AddTo(command);
        cancel.connection.AddTo(command, choosesVersion: true);
        command.SetAction(cancel.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.RunWriting(messages, () => Run(parsed, messages));
    }

    private int Run(ParseResult parsed, Messages messages)
    {
        // All files are read before an order is canceled.
        var ids = parsed.GetValue(files)!.SelectMany(OrderFileReader.ReadCancellations).Distinct(StringComparer.Ordinal).ToList();
        var isDryRun = parsed.GetValue(dryRun);
        if (!isDryRun
            && confirmation.Ask(parsed, FormattableString.Invariant($"Cancel {ids.Count} orders?")) is not Answer.Yes and var answer)
        {
            messages.Info("Nothing was sent.");
            return Confirmation.ExitCodeOf(answer);
        }

        using var stop = new DispatchStop(Grace, TimeProvider.System);
        using var signals = new StopSignals(stop.Stop);
        IReadOnlyList<ChangeResult> results;
        if (isDryRun)
        {
            results = ids.ConvertAll(id => new ChangeResult(id, ChangeOutcome.NotSent, "Dry run: nothing was sent.", null));
        }
        else
        {
            using var open = connection.Open(parsed);
            using var job = new ChangeJob((id, call) => open.Mcf.Outbound.CancelOrderAsync(id, call), messages, stop);
            results = job.Run(ids);
        }

        records.Write(parsed, results, ChangeResult.Columns);
        messages.Info(ChangeResult.Summarize(results));
        return signals.Received ? ExitCode.Interrupted : isDryRun ? ExitCode.Done : ChangeResult.ExitCodeOf(results);
    }
}
