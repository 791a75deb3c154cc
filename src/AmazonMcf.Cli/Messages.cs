using AmazonMcf.Model;
using SellingPartner.Errors;
using Spectre.Console;

namespace AmazonMcf.Cli;

/// <summary>
/// Writes messages to the error stream: above the progress bar on a terminal, or else as plain lines of any length. Control characters are
/// escaped, so that text from files and services cannot forge a line.
/// </summary>
internal sealed class Messages
{
    private readonly Action<string> write;

    public Messages()
    {
        IsInteractive = !Console.IsErrorRedirected && !Console.IsOutputRedirected;
        Terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        write = IsInteractive ? line => Terminal.WriteLine(line) : line => Console.Error.WriteLine(line);
    }

    /// <summary>Whether the output is a terminal.</summary>
    public bool IsInteractive { get; }

    public IAnsiConsole Terminal { get; }

    public void Info(string text) => Write(text);

    public void Warning(string text) => Write("warning: " + text);

    public void Error(string text) => Write("error: " + text);

    /// <summary>Writes a validation error with order, file, row, column, value and rule.</summary>
    public void ValidationError(string path, McfValidationError error)
    {
        var worksheet = error.Worksheet is null ? "" : $", worksheet '{error.Worksheet}'";
        var order = error.SellerFulfillmentOrderId is { Length: > 0 } id ? $"order '{id}' is held back: " : "";
        var column = (error.Column ?? error.Member) is { Length: > 0 } name ? ", column " + name : "";
        var value = error.Value is null ? "" : $", value '{error.Value}'";
        Error($"{order}{path}{worksheet}, row {error.Row}{column}{value}: {error.Rule}");
    }

    private void Write(string text) => write(VisibleText.Of(OptionText.Of(text)));
}
