using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Connection;
using AmazonMcf.Service;
using AmazonMcf.Service.Faults;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf fault</c>: lists, adds and removes the injected faults of the embedded service.</summary>
internal sealed class FaultCommand
{
    internal static readonly (string Name, Func<McfFaultRule, object?> Value)[] Columns =
    [
        ("Id", fault => fault.Id),
        ("Kind", fault => fault.Kind),
        ("Operation", fault => fault.Operation),
        ("Order", fault => fault.SellerFulfillmentOrderId),
        ("Count", fault => fault.Count),
        ("Struck", fault => fault.Struck),
        ("Matched", fault => fault.Matched),
    ];

    public static Command Create()
    {
        var command = new Command("fault", "List, add and remove faults of the embedded service, so that requests fail on purpose.");
        command.Subcommands.Add(new List().Create());
        command.Subcommands.Add(FaultAddCommand.Create());
        command.Subcommands.Add(new Remove().Create());
        return command;
    }

    private sealed class List : EmbeddedVerb
    {
        public Command Create() => Make("list", "List the faults, including used-up ones.");

        protected override void AddTo(Command command)
        {
        }

        protected override int Run(ParseResult parsed, EmbeddedService service, McfMarketplace home, Messages messages)
        {
            Records.Write(parsed, service.GetFaults(), Columns);
            return ExitCode.Done;
        }
    }

    private sealed class Remove : EmbeddedVerb
    {
        private readonly Argument<long[]> ids = new("ID")
        {
            Description = "The IDs of the faults.",
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result => OptionParsing.Numbers(result, 0L, long.MaxValue),
        };

        private readonly Option<bool> all = new("--all") { Description = "Remove all faults." };

        public Command Create() => Make("remove", "Remove faults, and list the remaining ones.");

        protected override void AddTo(Command command)
        {
            command.Arguments.Add(ids);
            command.Options.Add(all);
            command.AddRule(result =>
            {
                if (result.GetValue(all) == result.GetResult(ids) is { Tokens.Count: > 0 })
                {
                    result.AddError("Specify either IDs or --all.");
                }
            });
        }

        protected override int Run(ParseResult parsed, EmbeddedService service, McfMarketplace home, Messages messages)
        {
            if (parsed.GetValue(all))
            {
                service.ClearFaults();
            }

            long[] missing = [.. parsed.GetValue(ids)!.Where(id => !service.RemoveFault(id))];
            foreach (var id in missing)
            {
                messages.Error(FormattableString.Invariant($"There is no fault {id}."));
            }

            Records.Write(parsed, service.GetFaults(), Columns);
            return missing.Length == 0 ? ExitCode.Done : ExitCode.SomeRejected;
        }
    }
}
