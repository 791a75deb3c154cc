using SellingPartner.Errors;
using Spectre.Console;

namespace AmazonMcf.Cli;

/// <summary>
/// Writes tables to the output stream: with borders on a terminal, plain and wide for a file or a pipe. Control characters are escaped.
/// </summary>
internal static class Tables
{
    private const int WidthOfFiles = 160;

    public static void Write(string? title, IReadOnlyList<string> header, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = Console.IsOutputRedirected ? TableBorder.Ascii : TableBorder.Rounded };
        foreach (var column in header)
        {
            // On a narrow terminal, the text at the end of the row wraps, and numbers keep their width.
            table.AddColumn(new TableColumn(Markup.Escape(column)) { NoWrap = table.Columns.Count < header.Count - 1 });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => Markup.Escape(VisibleText.Of(cell))).ToArray());
        }

        var console = Open();
        if (title is not null)
        {
            console.WriteLine();
            console.WriteLine(title);
        }

        console.Write(table);
    }

    private static IAnsiConsole Open()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(Console.Out) });
        console.Profile.Width = WidthOfFiles;
        return console;
    }
}
