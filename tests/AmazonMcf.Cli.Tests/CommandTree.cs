using System.CommandLine;
using AmazonMcf.Cli.Commands;

namespace AmazonMcf.Cli;

/// <summary>The commands of mcf.</summary>
internal static class CommandTree
{
    /// <summary>All commands, each with the words that select it, for example <c>order list</c>.</summary>
    public static IEnumerable<(string Path, Command Command)> All() => Below(McfCommand.Create(), "");

    private static IEnumerable<(string Path, Command Command)> Below(Command parent, string prefix) =>
        parent.Subcommands.SelectMany(command =>
            Below(command, prefix + command.Name + " ").Prepend((prefix + command.Name, command)));
}
