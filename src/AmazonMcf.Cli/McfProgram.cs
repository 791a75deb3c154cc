using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using AmazonMcf.Cli.Commands;

namespace AmazonMcf.Cli;

/// <summary>Runs a command line.</summary>
internal static class McfProgram
{
    /// <summary>Runs a command line, and reports one that is invalid.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        var parsed = McfCommand.Create().Parse(args);
        if (parsed.Errors.Count == 0 || parsed.Action is not ParseErrorAction)
        {
            return parsed.Invoke();
        }

        if (parsed is { Action: ParseErrorAction report, CommandResult.Command: not RootCommand })
        {
            // After the options of a command, which fill a screen, the error would be out of sight.
            report.ShowHelp = false;
            parsed.Invoke();
            Console.Error.WriteLine($"Run 'mcf {NameOf(parsed.CommandResult)} --help' for the options.");
        }
        else
        {
            parsed.Invoke();
        }

        return ExitCode.BadInput;
    }

    // The words of a verb, for example order cancel.
    private static string NameOf(CommandResult result) =>
        result.Parent is CommandResult { Command: not RootCommand } parent
            ? $"{NameOf(parent)} {result.Command.Name}"
            : result.Command.Name;
}
