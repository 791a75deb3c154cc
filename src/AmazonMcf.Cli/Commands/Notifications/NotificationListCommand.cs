using System.CommandLine;
using AmazonMcf.Cli.Verbs;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf notification list</c>: lists the subscriptions of the seller.</summary>
internal sealed class NotificationListCommand : ConnectedVerb
{
    private readonly Argument<string[]> types = new("TYPE")
    {
        Description = $"The notification types. Default: {string.Join(" and ", NotificationTypes.OfSellers)}.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public static Command Create() =>
        new NotificationListCommand().Make("list", "List the subscriptions of the seller. Changes nothing.", choosesVersion: false);

    protected override void AddTo(Command command)
    {
        types.CompletionSources.Add(NotificationCommand.Types);
        command.Arguments.Add(types);
    }

    protected override void Run(VerbRun run)
    {
        IReadOnlyList<string> wanted = run.Parsed.GetValue(types) is { Length: > 0 } named ? named : [.. NotificationTypes.OfSellers];
        var found = run.Mcf.Notifications.ListAsync(wanted, run.NewCall()).GetAwaiter().GetResult();
        Records.Write(run.Parsed, found, NotificationCommand.Columns);
    }
}
