using System.CommandLine;
using System.CommandLine.Help;

namespace AmazonMcf.Cli.Commands;

/// <summary>The root command of <c>mcf</c>.</summary>
internal static class McfCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand(
            "Place, read and change Amazon Multi-Channel Fulfillment orders, run the embedded service over HTTP, or run a gateway for "
                + $"Amazon MWS clients.\n\n{ExitCode.Help}"
        );
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(PreviewCommand.Create());
        root.Subcommands.Add(OrderCommand.Create());
        root.Subcommands.Add(CancelCommand.Create());
        root.Subcommands.Add(TrackCommand.Create());
        root.Subcommands.Add(WatchCommand.Create());
        root.Subcommands.Add(NotificationCommand.Create());
        root.Subcommands.Add(ReturnCommand.Create());
        root.Subcommands.Add(ReportCommand.Create());
        root.Subcommands.Add(InventoryCommand.Create());
        root.Subcommands.Add(ParcelCommand.Create());
        root.Subcommands.Add(InboundCommand.Create());
        root.Subcommands.Add(ConvertCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(ClockCommand.Create());
        root.Subcommands.Add(StockCommand.Create());
        root.Subcommands.Add(FaultCommand.Create());
        root.Subcommands.Add(GatewayCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        root.Subcommands.Add(CompletionCommand.Create());

        foreach (var command in All(root))
        {
            // Otherwise what follows a flag is completed as its value, true or false.
            foreach (var flag in command.Options.OfType<Option<bool>>())
            {
                flag.Arity = ArgumentArity.Zero;
            }

            UnknownOptions.RejectIn(command);
            EmptyValues.RejectIn(command);
        }

        // A path may begin with a slash.
        var help = root.Options.OfType<HelpOption>().Single();
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        return root;
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);
}
