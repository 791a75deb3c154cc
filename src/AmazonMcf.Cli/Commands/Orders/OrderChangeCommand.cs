using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Validation;
using AmazonMcf.Workflows;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf order hold</c>, <c>release</c> and <c>cancel</c>: change orders by id.</summary>
/// <param name="verb">What is done, as a word.</param>
/// <param name="isFinal">Whether it cannot be undone, so that it is confirmed.</param>
/// <param name="change">Changes an order.</param>
internal sealed class OrderChangeCommand(
    string verb, bool isFinal, Func<string, McfConnection, ApiCall, Task> change) : ConnectedVerb
{
    private const int NamedOrders = 5;

    private readonly Argument<string[]> ids = new("ORDER") { Description = "The IDs of the orders.", Arity = ArgumentArity.OneOrMore };
    private readonly Confirmation confirmation = new();

    public static Command CreateHold() => new OrderChangeCommand("Hold", isFinal: false, UpdateTo(FulfillmentActions.Hold)).Make(
        "hold",
        "Keep orders on hold. Only orders that are on hold can be held: Amazon cannot hold an order that was released or placed without a "
            + "hold.");

    public static Command CreateRelease() => new OrderChangeCommand("Release", isFinal: true, UpdateTo(FulfillmentActions.Ship)).Make(
        "release", "Release orders that are on hold, so that Amazon ships them.");

    public static Command CreateCancel() => new OrderChangeCommand(
        "Cancel",
        isFinal: true,
        (id, connection, call) => OrderCancellation.RequestAsync(id, connection, readsOrder: false, call)).Make(
            "cancel",
            "Cancel orders that are not yet being packed. The ID of a canceled order can never be reused. It is safe to repeat the "
                + "command.");

    protected override TimeSpan Grace => GraceOfChanges;

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(ids);
        ids.Validators.Add(result =>
        {
            foreach (var error in result.Tokens.SelectMany(token => OrderIdRules.Validate(token.Value)))
            {
                result.AddError(error.ToString());
            }
        });
        if (isFinal)
        {
            confirmation.AddTo(command);
        }
    }

    protected override Answer Confirm(ParseResult parsed) =>
        isFinal ? confirmation.Ask(parsed, Question(parsed.GetValue(ids)!)) : Answer.Yes;

    protected override void Run(VerbRun run)
    {
        using var job = new ChangeJob((id, call) => change(id, run.Mcf, call), run.Messages, run.Stop);
        var results = job.Run([.. run.Parsed.GetValue(ids)!.Distinct(StringComparer.Ordinal)]);
        Records.Write(run.Parsed, results, ChangeResult.Columns);
        run.Messages.Info(ChangeResult.Summarize(results));
        run.Finish(ChangeResult.ExitCodeOf(results));
    }

    private string Question(string[] orders)
    {
        var named = string.Join(", ", orders.Take(NamedOrders));
        return orders.Length <= NamedOrders
            ? $"{verb} {named}?"
            : FormattableString.Invariant($"{verb} {orders.Length} orders ({named} and {orders.Length - NamedOrders} more)?");
    }

    private static Func<string, McfConnection, ApiCall, Task> UpdateTo(string action) => (id, connection, call) => OrderChange.SendAsync(
        new McfOrderUpdate { SellerFulfillmentOrderId = id, FulfillmentAction = action }, connection, readsOrder: false, call);
}
