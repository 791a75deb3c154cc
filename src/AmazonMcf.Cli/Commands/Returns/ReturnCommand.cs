using System.CommandLine;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf return</c>: lists and creates returns.</summary>
internal static class ReturnCommand
{
    public static Command Create()
    {
        var command = new Command("return", "List and create returns, and list the valid reasons.");
        command.Subcommands.Add(ReturnListCommand.Create());
        command.Subcommands.Add(ReturnCreateCommand.Create());
        command.Subcommands.Add(ReturnReasonsCommand.Create());
        return command;
    }
}
