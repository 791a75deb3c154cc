using System.CommandLine;
using AmazonMcf.Cli.Verbs;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf order get</c>: reads orders in full.</summary>
internal sealed class OrderGetCommand : ConnectedVerb
{
    private readonly Argument<string[]> ids = new("ORDER") { Description = "The IDs of the orders.", Arity = ArgumentArity.OneOrMore };

    public static Command Create() =>
        new OrderGetCommand().Make("get", "Read orders in full, with lines, shipments and returns. Changes nothing.");

    protected override void AddTo(Command command)
    {
        command.Arguments.Add(ids);
    }

    protected override void Run(VerbRun run) =>
        Records.Write(run.Parsed, run.Each(run.Parsed.GetValue(ids)!, run.ReadOrderAsync), OrderColumns.All);
}
