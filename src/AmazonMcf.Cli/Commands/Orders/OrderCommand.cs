using System.CommandLine;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf order</c>: lists, reads, releases and cancels orders.</summary>
internal static class OrderCommand
{
    public static Command Create()
    {
        var command = new Command("order", "List, read, release and cancel orders.");
        command.Subcommands.Add(OrderListCommand.Create());
        command.Subcommands.Add(OrderGetCommand.Create());
        command.Subcommands.Add(OrderChangeCommand.CreateHold());
        command.Subcommands.Add(OrderChangeCommand.CreateRelease());
        command.Subcommands.Add(OrderChangeCommand.CreateCancel());
        return command;
    }
}
