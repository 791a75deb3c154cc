using System.CommandLine;
using System.CommandLine.Invocation;
using AmazonMcf.Cli;
using AmazonMcf.Cli.Commands;

TolerantWriter.Install();
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
    Console.Error.WriteLine($"Run 'mcf {parsed.CommandResult.Command.Name} --help' for the options.");
}
else
{
    parsed.Invoke();
}

return ExitCode.BadInput;
