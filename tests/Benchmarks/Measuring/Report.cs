using System.Text;
using Spectre.Console;

namespace AmazonMcf.Benchmarks.Measuring;

/// <summary>Shows the rows on the console, and writes them as the Markdown table of docs/performance.md.</summary>
internal static class Report
{
    public static void Show(IReadOnlyList<Row> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns([.. Row.Headings]);
        foreach (var (row, work) in Grouped(rows))
        {
            table.AddRow(row.Cells.Select((cell, index) => Markup.Escape(index == 0 ? work : cell.Trim('*'))).ToArray());
        }

        // Wide enough for the table where no terminal says how wide it is.
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 180);
        AnsiConsole.Write(table);
    }

    public static void Write(string path, IReadOnlyList<Row> rows, string machine)
    {
        var text = new StringBuilder(machine).AppendLine().AppendLine();
        Line(Row.Headings);
        Line(Row.Headings.Select((_, index) => index is >= 2 and <= 5 ? "--:" : "---"));
        foreach (var (row, work) in Grouped(rows))
        {
            Line(row.Cells.Select((cell, index) => index == 0 ? work : cell));
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.ToString());

        void Line(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");
    }

    // A piece of work is named on the first of its lines.
    private static IEnumerable<(Row Row, string Work)> Grouped(IReadOnlyList<Row> rows) =>
        rows.Select((row, index) => (row, index > 0 && rows[index - 1].Work == row.Work ? "" : row.Work));
}
