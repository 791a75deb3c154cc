using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.Workflows;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf order list</c>: lists the orders whose status changed since a time.</summary>
internal sealed class OrderListCommand : ConnectedVerb
{
    private readonly Argument<string?> pattern = new("PATTERN")
    {
        Description = "Only orders with this ID; * is any characters and ? is one. Default: all orders.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly SinceOption since = new(
        "--since",
        "Only orders whose status changed since this time, for example 7d or 2026-07-01. A time without a zone is UTC. Default: the last "
            + "36 hours.");

    private readonly Option<string[]> status = new("--status")
    {
        Description = $"Only orders with this status: {string.Join(", ", FulfillmentOrderStatuses.All)}. Can be repeated. Default: all.",
        HelpName = "STATUS",
    };

    private readonly Option<bool> onHold = new("--on-hold") { Description = "Only orders that are on hold. Default: all orders." };

    private readonly Option<int?> first = new("--first")
    {
        Description = "The maximum number of orders. Only as many pages are read as are needed. Default: all orders.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, 1, int.MaxValue),
    };

    private readonly Option<bool> detailed = new("--detailed")
    {
        Description = "Read each order in full, with lines and shipments; one request per order. Default: summaries.",
    };

    public static Command Create() =>
        new OrderListCommand().Make("list", "List the orders whose status changed since a time. Changes nothing.");

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(pattern);
        since.AddTo(command);
        command.Options.Add(status);
        command.Options.Add(onHold);
        command.Options.Add(first);
        command.Options.Add(detailed);
    }

    protected override void Run(VerbRun run)
    {
        var parsed = run.Parsed;
        var start = since.Read(parsed, run.Now);
        var selection = new OrderSelection(
            parsed.GetValue(status) is { Length: > 0 } statuses ? statuses : null, parsed.GetValue(onHold), start);
        foreach (var warning in selection.Warnings)
        {
            run.Messages.Warning(warning);
        }

        var id = parsed.GetValue(pattern);
        var limit = parsed.GetValue(first);
        var list = NewestOrders.Read(run.ListOrders(start), selection, id is null ? limit : null);
        var wanted = list.Where(selection.Includes).Where(order => Fits(order, id)).Take(limit ?? int.MaxValue);
        var orders = parsed.GetValue(detailed)
            ? run.Each(wanted.Select(order => order.SellerFulfillmentOrderId), run.ReadOrderAsync)
            : wanted;
        Records.Write(parsed, orders, OrderColumns.All);
        if (list.Count == 0 && start is null)
        {
            run.Messages.Warning(NewestOrders.NothingRecent);
        }
    }

    private static bool Fits(McfOrder order, string? pattern) =>
        pattern is null || new Wildcard(pattern).Matches(order.SellerFulfillmentOrderId);
}
