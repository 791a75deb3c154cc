using AmazonMcf.Model;
using SellingPartner.Errors;
using Spectre.Console;

namespace AmazonMcf.Cli;

/// <summary>
/// What is said beside the results, on the error stream. A terminal gets it above the progress bar; anything else gets plain lines
/// of any length. Control characters of files and services are escaped, so that a line is what this program said.
/// </summary>
internal sealed class Messages
{
    private readonly Action<string> write;

    public Messages()
    {
        IsInteractive = !Console.IsErrorRedirected && !Console.IsOutputRedirected;
        Terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        write = IsInteractive ? line => Terminal.WriteLine(VisibleText.Of(line)) : line => Console.Error.WriteLine(VisibleText.Of(line));
    }

    /// <summary>Whether a person watches.</summary>
    public bool IsInteractive { get; }

    public IAnsiConsole Terminal { get; }

    public void Info(string text) => write(text);

    public void Warning(string text) => write("warning: " + text);

    public void Error(string text) => write("error: " + text);

    /// <summary>A fault of a file: file, row, column, value, rule.</summary>
    public void ValidationError(string path, McfValidationError error) =>
        Error($"{path}, row {error.Row}, column {error.Column ?? error.Member}, value '{error.Value}': {error.Rule}");
}
