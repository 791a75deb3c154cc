using System.Net;
using System.Text;

namespace AmazonMcf.Fuzz;

/// <summary>
/// What programs do to tables of orders: rows with too few cells, wrapped and cut-off rows, other encodings and text decoded twice,
/// spreadsheets and scripts that reformat cells, IDs that are lost.
/// </summary>
internal static class TableDamage
{
    private static readonly (string Name, Func<OrderTable, Random, byte[]> Damage)[] Kinds =
    [
        ("too few cells", Shorten),
        ("a cell too many", Lengthen),
        ("wrapped rows", Wrap),
        ("rows of empty cells", AddEmptyRows),
        ("a total below", AddTotal),
        ("another encoding", Encode),
        ("decoded twice", DecodeTwice),
        ("a spreadsheet", Reformat),
        ("lost IDs", LoseIds),
        ("invisible characters", AddInvisible),
        ("cut off", CutOff),
        ("nothing", (table, random) => Bytes(table, random)),
    ];

    private static readonly string[] Errors = ["#N/A", "#REF!", "#VALUE!", "nan", "NaN", "NULL"];

    private static readonly string[] NoQuantity =
        ["1E+05", "1,5", "2.5", "-1", "1 000", "\u00BD", "12/01", "TRUE", "0", "", "one", "1e2", "2147483648", "\u0662.5"];

    private static readonly string[] Encodings =
        ["utf-8", "utf-16", "utf-16BE", "windows-1252", "windows-1250", "iso-8859-1", "shift_jis", "gb18030", "utf-32"];

    private static readonly string[] Invisible = ["\u200B", "\u200E", "\uFEFF", "\u00AD", "\u00A0", "\u2060"];

    /// <summary>Damages a table in one way.</summary>
    public static (byte[] Bytes, string Kind) Of(OrderTable table, Random random)
    {
        var (name, damage) = Kinds[random.Next(Kinds.Length)];
        return (damage(table, random), name);
    }

    private static byte[] Shorten(OrderTable table, Random random)
    {
        foreach (var row in Some(table, random))
        {
            var cells = table.Rows[row].ToList();
            cells.RemoveAt(random.Next(3) switch { 0 => 0, 1 => random.Next(cells.Count), _ => cells.Count - 1 });
            table.Rows[row] = [.. cells];
        }

        return Bytes(table, random);
    }

    private static byte[] Lengthen(OrderTable table, Random random)
    {
        foreach (var row in Some(table, random))
        {
            var cells = table.Rows[row].ToList();
            cells.Insert(random.Next(2) == 0 ? cells.Count : random.Next(cells.Count + 1), random.Next(2) == 0 ? "" : "x");
            table.Rows[row] = [.. cells];
        }

        return Bytes(table, random);
    }

    private static byte[] Wrap(OrderTable table, Random random)
    {
        foreach (var row in Some(table, random))
        {
            table.Rows[row] = ["\"" + string.Join(table.Delimiter, table.Rows[row]) + "\""];
        }

        return Bytes(table, random);
    }

    private static byte[] AddEmptyRows(OrderTable table, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var cells = random.Next(3) == 0 ? 1 : table.Header.Length;
            table.Rows.Insert(random.Next(table.Rows.Count + 1), [.. Enumerable.Repeat(random.Next(3) == 0 ? " " : "", cells)]);
        }

        return Bytes(table, random);
    }

    private static byte[] AddTotal(OrderTable table, Random random)
    {
        var total = Enumerable.Repeat("", table.Header.Length).ToArray();
        total[table.Column("Qty")] = "99";
        total[table.Column(random.Next(2) == 0 ? "Id" : "Ship Name")] = "Total";
        table.Rows.Add(total);
        return Bytes(table, random);
    }

    // A character that the encoding lacks would be lost in the shop: such a table is written as UTF-8.
    private static byte[] Encode(OrderTable table, Random random)
    {
        var text = table.Write("\n", endsLine: true);
        var encoding = Encoding.GetEncoding(Encodings[random.Next(Encodings.Length)]);
        encoding = encoding.GetString(encoding.GetBytes(text)) == text ? encoding : Encoding.UTF8;
        return [.. random.Next(2) == 0 ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
    }

    private static byte[] DecodeTwice(OrderTable table, Random random)
    {
        var wrong = Encoding.GetEncoding(random.Next(2) == 0 ? 1252 : 28591);
        return Encoding.UTF8.GetBytes(wrong.GetString(Encoding.UTF8.GetBytes(table.Write("\r\n", endsLine: true))));
    }

    // What is text to a spreadsheet keeps its text; only numbers get decimals, apostrophes and exponents.
    private static byte[] Reformat(OrderTable table, Random random)
    {
        foreach (var cells in Some(table, random).Select(row => table.Rows[row]))
        {
            var (any, number) = (random.Next(cells.Length), table.Column(random.Next(3) switch { 0 => "Id", 1 => "Zip", _ => "Qty" }));
            switch (random.Next(7))
            {
                case 0: cells[number] += ".0"; break;
                case 1: cells[number] = "'" + cells[number]; break;
                case 2: cells[any] = "\"=\"\"" + cells[any] + "\"\"\""; break;
                case 3: cells[any] = WebUtility.HtmlEncode(cells[any]); break;
                case 4: cells[table.Column("Address1")] = "1 Test Ave<br />Floor 2"; break;
                case 5: cells[any] = Errors[random.Next(Errors.Length)]; break;
                default: cells[table.Column("Qty")] = "\"" + NoQuantity[random.Next(NoQuantity.Length)] + "\""; break;
            }
        }

        return Bytes(table, random);
    }

    // The first cell is the ID.
    private static byte[] LoseIds(OrderTable table, Random random)
    {
        foreach (var row in Some(table, random))
        {
            var id = table.Rows[row][0];
            table.Rows[row] = random.Next(5) switch
            {
                0 => table.Rows[row][1..],
                1 => ["", .. table.Rows[row][1..]],
                2 => [id[..^1] + "\uFFFD", .. table.Rows[row][1..]],
                3 => [.. table.Rows[row][1..], ""],
                _ => [Errors[random.Next(Errors.Length)], .. table.Rows[row][1..]],
            };
        }

        return Bytes(table, random);
    }

    private static byte[] AddInvisible(OrderTable table, Random random)
    {
        foreach (var row in Some(table, random))
        {
            var at = random.Next(table.Header.Length);
            var cell = table.Rows[row][at];
            table.Rows[row][at] = cell.Insert(random.Next(cell.Length + 1), Invisible[random.Next(Invisible.Length)]);
        }

        return Bytes(table, random);
    }

    // Anywhere in the rows. What is left of the table is all that anyone can know, and an order whose last row is incomplete is not whole.
    private static byte[] CutOff(OrderTable table, Random random)
    {
        var text = table.Write("\n", endsLine: true);
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var rest = text[..random.Next(start, text.Length)];
        table.Truth.Clear();
        foreach (var cells in rest[start..].Split('\n').Select(line => line.Split(table.Delimiter)).Where(cells => cells.Length > 1))
        {
            table.Truth.Add(cells.Length == table.Header.Length ? cells : [.. cells, .. table.Header.Skip(cells.Length)]);
        }

        return Encoding.UTF8.GetBytes(rest);
    }

    private static byte[] Bytes(OrderTable table, Random random) =>
        Encoding.UTF8.GetBytes(table.Write(random.Next(2) == 0 ? "\n" : "\r\n", endsLine: random.Next(3) > 0));

    private static List<int> Some(OrderTable table, Random random) =>
        Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(table.Rows.Count)).Distinct().ToList();
}
