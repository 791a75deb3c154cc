using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Workflows;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf return list</c>: reads the returns of orders, or those since a time.</summary>
internal sealed class ReturnListCommand : ConnectedVerb
{
    internal static readonly (string Name, Func<McfReturn, object?> Value)[] Columns =
    [
        ("Order", returns => returns.SellerFulfillmentOrderId),
        ("Accepted", returns => returns.Accepted.Count),
        ("Refused", returns => returns.Refused.Count),
        ("Statuses", returns => string.Join(", ", returns.Accepted.Select(unit => unit.Status).Distinct())),
        ("Authorizations", returns => string.Join(", ", returns.Authorizations.Select(one => one.AmazonRmaId))),
    ];

    private readonly Argument<string[]> ids = new("ORDER")
    {
        Description = "The IDs of the orders. Default: all orders since --order-since.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly SinceOption since = new(
        "--since",
        $"Only units whose return changed status since this time. Default: the last {ReturnList.PastDays} days; for named orders, any "
            + "time.");

    private readonly SinceOption orderSince = new(
        "--order-since",
        $"Search the orders whose status changed since this time. Default: {ReturnList.OrderDays} days before --since.");

    public static Command Create() =>
        new ReturnListCommand().Make("list", "Read the returns of orders, or those since a time. Changes nothing.");

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(ids);
        since.AddTo(command);
        orderSince.AddTo(command);
        command.AddRule(result =>
        {
            if (result.GetValue(ids) is { Length: > 0 } && orderSince.IsSpecified(result))
            {
                result.AddError("Use either orders or --order-since.");
            }
        });
    }

    protected override void Run(VerbRun run)
    {
        var start = since.Read(run.Parsed, run.Now);
        IEnumerable<string> wanted = run.Parsed.GetValue(ids)!;
        if (!wanted.Any() && IsSearchable(run))
        {
            start ??= run.Now.AddDays(-ReturnList.PastDays);
            var from = orderSince.Read(run.Parsed, run.Now) ?? start.Value.AddDays(-ReturnList.OrderDays);
            wanted = NewestOrders.Read(run.ListOrders(from)).Select(order => order.SellerFulfillmentOrderId);
        }

        var returns = run.Each(wanted, (id, call) => ReturnList.ReadAsync(id, run.Mcf, call))
            .Select(order => ReturnList.Of(order, start)).OfType<McfReturn>();
        Records.Write(run.Parsed, returns, Columns);
    }

    private static bool IsSearchable(VerbRun run)
    {
        try
        {
            ReturnList.RequireSearchable(run.Mcf);
            return true;
        }
        catch (McfNotInApiVersionException failure)
        {
            run.Fail($"{failure.ErrorId}: {failure.Message} {failure.RecommendedAction}");
            return false;
        }
    }
}
