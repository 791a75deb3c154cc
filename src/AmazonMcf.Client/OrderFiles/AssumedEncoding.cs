using System.Globalization;
using System.Text;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// Warns of a file that was read as Windows-1252 only because it is not UTF-8: any bytes are characters of Windows-1252, so only a person
/// can see whether the text is right.
/// </summary>
internal static class AssumedEncoding
{
    private const int MostRows = 1000;

    /// <summary>The code pages of countries whose names Windows-1252 cannot write.</summary>
    private static readonly Dictionary<string, string> ByCountry = new(StringComparer.OrdinalIgnoreCase)
    {
        ["JP"] = "shift_jis",
        ["CN"] = "gb18030",
        ["TW"] = "big5",
        ["HK"] = "big5",
        ["KR"] = "euc-kr",
        ["PL"] = "windows-1250",
        ["CZ"] = "windows-1250",
        ["SK"] = "windows-1250",
        ["HU"] = "windows-1250",
        ["RO"] = "windows-1250",
        ["SI"] = "windows-1250",
        ["HR"] = "windows-1250",
        ["RU"] = "windows-1251",
        ["UA"] = "windows-1251",
        ["BG"] = "windows-1251",
        ["GR"] = "windows-1253",
        ["TR"] = "windows-1254",
        ["IL"] = "windows-1255",
        ["LT"] = "windows-1257",
        ["LV"] = "windows-1257",
        ["EE"] = "windows-1257",
        ["TH"] = "windows-874",
    };

    /// <summary>The warning, with one word as it was read; null if no cell that is used has characters beyond ASCII.</summary>
    /// <param name="records">The records after the header.</param>
    /// <param name="plan">The columns.</param>
    /// <param name="detected">The encoding that the bytes show; null for none.</param>
    public static string? Warning(IRecords records, ColumnPlan plan, Encoding? detected)
    {
        var country = plan.ColumnOf(OrderMembers.CountryCode.Path);
        var columns = plan.Mapped.OrderBy(Privacy).ToList();
        (int Privacy, ColumnUse Column, string Word, int Row, string? Country)? example = null;
        for (var rows = 0; rows < MostRows && example?.Privacy != 0 && records.Read();)
        {
            if (columns.Find(column => IsForeign(records.Cell(column.Index))) is not { } column)
            {
                continue;
            }

            rows++;
            if (example is null || Privacy(column) < example.Value.Privacy)
            {
                var word = Word(records.Cell(column.Index)!);
                example = (Privacy(column), column, word, records.FirstLine, country is null ? null : records.Cell(country.Index));
            }
        }

        return example is { } found ? Text(found.Column.Header, found.Word, found.Row, detected ?? Usual(found.Country)) : null;
    }

    private static string Text(string column, string word, int row, Encoding? better)
    {
        var other = better is null ? null : Decode(word, better);
        var name = other is null ? null : better!.WebName.ToLowerInvariant();
        return "The file is not UTF-8 and was read as Windows-1252, which may be wrong. Check the text: for example, row "
            + $"{row.ToString(CultureInfo.InvariantCulture)}, column '{column}' contains '{word}'"
            + (name is null ? "" : $", which would be '{other}' in {name}")
            + $". If it is wrong, specify -Encoding{(name is null ? "" : ", for example -Encoding " + name)}; if it is right, specify "
            + "-Encoding windows-1252.";
    }

    private static Encoding? Usual(string? country) =>
        country is not null && ByCountry.TryGetValue(country, out var name) ? TextEncodings.Named(name) : null;

    // What is shown should say as little as possible about a person.
    private static int Privacy(ColumnUse column) => column.Member switch
    {
        { IsPersonal: false, Level: not MemberLevel.Address } => 0,
        { IsPersonal: false } => 1,
        { Path: "DestinationAddress.City" } => 2,
        { Level: MemberLevel.Address } member when member != OrderMembers.Name => 3,
        _ => 4,
    };

    private static bool IsForeign(string? cell)
    {
        foreach (var character in cell ?? "")
        {
            if (character > 127)
            {
                return true;
            }
        }

        return false;
    }

    private static string Word(string cell) => cell.Split(' ', ',').First(IsForeign);

    private static string? Decode(string word, Encoding encoding)
    {
        try
        {
            var text = encoding.GetString(TextEncodings.Windows1252.GetBytes(word));
            return text == word ? null : text;
        }
        catch (ArgumentException)
        {
            // The bytes of the word are none of that encoding.
            return null;
        }
    }
}
