using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Formats;
using AmazonMcf.OrderFiles.Workbooks;

namespace AmazonMcf.OrderFiles;

/// <summary>A worksheet that may be the one with the orders.</summary>
/// <param name="Index">Its place in the workbook, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsVisible">Whether it is visible.</param>
/// <param name="Header">Its header; null if it has no rows.</param>
internal sealed record SheetChoice(int Index, string Name, bool IsVisible, HeaderLine? Header)
{
    /// <summary>
    /// The worksheet that the user named; otherwise the only visible one with rows, or the only one of them with a known header.
    /// </summary>
    /// <param name="reader">The workbook.</param>
    /// <param name="options">How to read it.</param>
    /// <exception cref="McfOrderFileException">There is none, or several are possible.</exception>
    public static SheetChoice Of(SheetReader reader, OrderFileOptions options)
    {
        var sheets = new List<SheetChoice>();
        for (var index = 0; index < reader.Count; index++)
        {
            reader.GoTo(index);
            if (options.Worksheet is null ? reader.IsVisible : IsNamed(reader.Name, options))
            {
                sheets.Add(new SheetChoice(index, reader.Name, reader.IsVisible, HeaderSearch.Find(FirstRows(reader), options)));
            }
            else
            {
                sheets.Add(new SheetChoice(index, reader.Name, reader.IsVisible, null));
            }
        }

        return options.Worksheet is null ? Only(sheets) : Named(sheets, options);
    }

    private static bool IsNamed(string name, OrderFileOptions options) =>
        string.Equals(name.Trim(), options.Worksheet!.Trim(), StringComparison.OrdinalIgnoreCase);

    private static SheetChoice Named(List<SheetChoice> sheets, OrderFileOptions options)
    {
        var sheet = sheets.Find(sheet => IsNamed(sheet.Name, options))
            ?? throw new McfOrderFileException(
                $"The workbook has no worksheet '{options.Worksheet}'.",
                null,
                $"Use one of {List(sheets.Where(sheet => sheet.IsVisible))}.");
        return sheet.Header is null
            ? throw new McfOrderFileException(
                $"The worksheet '{sheet.Name}' is empty.", null, "Check that you specified the right worksheet.")
            : sheet;
    }

    private static SheetChoice Only(List<SheetChoice> sheets)
    {
        var filled = sheets.Where(sheet => sheet.Header is not null).ToList();
        var known = filled.Where(sheet => sheet.Header!.IsKnown).ToList();
        if (filled.Count == 0)
        {
            throw new McfOrderFileException(
                "The workbook has no visible worksheet with rows.", null, "Check that you specified the right file.");
        }

        if (filled.Count == 1 || known.Count == 1)
        {
            return filled.Count == 1 ? filled[0] : known[0];
        }

        throw new McfOrderFileException(
            $"The workbook has several worksheets that may contain the orders: {List(known.Count > 1 ? known : filled)}.",
            null,
            "Specify one of them with -Worksheet.");
    }

    private static string List(IEnumerable<SheetChoice> sheets) => string.Join(", ", sheets.Select(sheet => $"'{sheet.Name}'"));

    private static List<IReadOnlyList<string>> FirstRows(SheetReader reader)
    {
        var rows = new List<IReadOnlyList<string>>();
        while (rows.Count < HeaderSearch.DeepestHeader && reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.Columns).Select(reader.Cell)]);
        }

        return rows;
    }
}
