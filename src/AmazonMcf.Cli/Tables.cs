using SellingPartner.Errors;
using Spectre.Console;

namespace AmazonMcf.Cli;

/// <summary>
/// Writes tables to the output stream: with borders on a terminal, as a list if the terminal is too narrow, plain and wide for a file or
/// a pipe. Control characters are escaped.
/// </summary>
internal static class Tables
{
    private const int WidthOfFiles = 160;
    private const int NarrowestText = 16;

    public static void Write(string? title, IReadOnlyList<string> header, IEnumerable<string[]> cells)
    {
        var rows = cells.Select(row => row.Select(VisibleText.Of).ToArray()).ToList();
        var console = Open();
        if (title is not null)
        {
            console.WriteLine();
            console.WriteLine(title);
        }

        if (Fits(header, rows, console.Profile.Width))
        {
            console.Write(Grid(header, rows));
        }
        else
        {
            List(header, rows).ForEach(console.WriteLine);
        }
    }

    /// <summary>Whether a terminal is wide enough: the last column wraps, and all others have their width.</summary>
    internal static bool Fits(IReadOnlyList<string> header, IReadOnlyList<string[]> rows, int width)
    {
        var widths = header.Select((name, column) => rows.Select(row => row[column].Length).Append(name.Length).Max()).ToList();
        widths[^1] = Math.Min(widths[^1], NarrowestText);
        return widths.Sum() + (3 * widths.Count) + 1 <= width;
    }

    /// <summary>The rows as blocks of lines, each with the name and the value of a cell, for narrow terminals.</summary>
    internal static List<string> List(IReadOnlyList<string> header, IReadOnlyList<string[]> rows)
    {
        var width = header.Max(name => name.Length);
        return [.. rows.SelectMany(row => header.Select((name, column) => $"{name.PadRight(width)} : {row[column]}").Prepend(""))];
    }

    private static Table Grid(IReadOnlyList<string> header, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = Console.IsOutputRedirected ? TableBorder.Ascii : TableBorder.Rounded };
        foreach (var column in header)
        {
            // On a narrow terminal, the text at the end of the row wraps, and numbers keep their width.
            table.AddColumn(new TableColumn(Markup.Escape(column)) { NoWrap = table.Columns.Count < header.Count - 1 });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(Markup.Escape).ToArray());
        }

        return table;
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
