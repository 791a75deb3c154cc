using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model;
using AmazonMcf.Submission;
using AmazonMcf.Validation;
using AmazonMcf.Workflows;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf return create</c>: requests the return of shipped units.</summary>
internal sealed class ReturnCreateCommand : ConnectedVerb
{
    private readonly Argument<string> id = new("ORDER") { Description = "The ID of the order." };

    private readonly Option<string> reason = new("--reason")
    {
        Description = "The code of the reason, as mcf return reasons lists it for the SKU.",
        HelpName = "CODE",
        Required = true,
    };

    private readonly Option<string?> line = Text("--item", "The ID of the order line to return. Default: all lines.", "LINE");
    private readonly Option<string?> sku = Text("--sku", "The SKU of the lines to return. Default: all lines.", "SKU");
    private readonly Option<string?> shipment = Text(
        "--shipment", "The ID of the shipment that contained the units. Default: the command finds the shipment.", "ID");
    private readonly Option<string?> comment = Text("--comment", "A comment, at most 1000 characters. Default: none.", "TEXT");

    private readonly Option<int?> quantity = new("--quantity")
    {
        Description = "The total number of units of each line to return, including earlier returns. Default: all units that were shipped.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, 1, int.MaxValue),
    };

    private readonly Confirmation confirmation = new();

    public static Command Create() => new ReturnCreateCommand().Make(
        "create", "Request the return of shipped units. If you repeat the command, no unit is returned twice.");

    protected override TimeSpan Grace => GraceOfChanges;

    protected override string Unfinished =>
        "The run was stopped, and the outcome of the return is unknown. Run the command again: no unit is returned twice.";

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(id);
        foreach (var option in new Option[] { reason, line, sku, quantity, shipment, comment })
        {
            command.Options.Add(option);
        }

        confirmation.AddTo(command);
        id.Validators.Add(result =>
        {
            foreach (var error in OrderIdRules.Validate(result.Tokens.Single().Value))
            {
                result.AddError(error.ToString());
            }
        });
    }

    protected override Answer Confirm(ParseResult parsed)
    {
        var what = parsed.GetValue(line) ?? parsed.GetValue(sku) ?? "all lines";
        var units = parsed.GetValue(quantity) is { } count ? FormattableString.Invariant($"{count} units") : "all shipped units";
        return confirmation.Ask(parsed, $"Return {units} of {what} of order {parsed.GetValue(id)}?");
    }

    protected override void Run(VerbRun run)
    {
        var orderId = run.Parsed.GetValue(id)!;
        foreach (var created in run.Each([orderId], (order, call) =>
            ReturnCreation.RequestAsync(order, null, Selection(run.Parsed), null, run.Mcf, call)))
        {
            if (created.Skipped(orderId, $"increase {quantity.Name}.") is { } warning)
            {
                run.Messages.Warning(warning);
            }

            IEnumerable<McfReturn> accepted = created.Return.Accepted.Count > 0 ? [created.Return] : [];
            Records.Write(run.Parsed, accepted, ReturnListCommand.Columns);
            foreach (var refused in created.Return.Refused)
            {
                var unit = $"unit '{refused.SellerReturnItemId}' (line '{refused.SellerFulfillmentOrderItemId}' of order '{orderId}')";
                run.Fail($"The return of {unit} was rejected: {refused.ReasonCode}. {refused.Description}".TrimEnd());
            }
        }
    }

    private ReturnSelection Selection(ParseResult parsed) => new()
    {
        SellerFulfillmentOrderItemId = parsed.GetValue(line),
        SellerSku = parsed.GetValue(sku),
        AmazonShipmentId = parsed.GetValue(shipment),
        Quantity = parsed.GetValue(quantity),
        ReturnReasonCode = parsed.GetValue(reason)!,
        ReturnComment = parsed.GetValue(comment),
    };

    private static Option<string?> Text(string name, string description, string what) =>
        new(name) { Description = description, HelpName = what };
}
