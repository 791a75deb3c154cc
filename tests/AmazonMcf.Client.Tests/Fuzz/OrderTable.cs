using System.Globalization;

namespace AmazonMcf.Fuzz;

/// <summary>
/// A table of orders whose content is known: what a shop exported, before something damages it. The last column is required in one layout
/// and optional in the other.
/// </summary>
internal sealed class OrderTable
{
    private static readonly string[][] Layouts =
    [
        ["Order Number", "SKU", "Ship Name", "Address1", "City", "State", "Zip", "Country", "Qty"],
        ["Order Number", "Qty", "SKU", "Ship Name", "Address1", "City", "State", "Zip", "Country", "Address2", "Phone"],
        ["order-id", "Ship Name", "Address1", "City", "State", "Zip", "Country", "SKU", "Qty", "Address2"],
    ];

    private static readonly string[] Skus = ["MUG-ENAMEL-BLUE", "TEA-MINT-50", "TEA-GINGER-50", "00217", "B0-9"];
    private static readonly string[] Names = ["Robin Vale", "Zoë Müller", "José Núñez", "Ann Lark"];

    private OrderTable(string[] header, List<string[]> rows, char delimiter) =>
        (Header, Rows, Delimiter, Truth) = (header, rows, delimiter, [.. rows.Select(row => row.ToArray())]);

    /// <summary>The header.</summary>
    public string[] Header { get; }

    /// <summary>The rows, to be damaged.</summary>
    public List<string[]> Rows { get; }

    /// <summary>The rows as they were.</summary>
    public List<string[]> Truth { get; }

    /// <summary>The delimiter.</summary>
    public char Delimiter { get; }

    /// <summary>Makes up a table of 1 to 8 orders with 1 to 3 lines each.</summary>
    public static OrderTable Grow(Random random)
    {
        var header = Layouts[random.Next(Layouts.Length)];
        var rows = new List<string[]>();
        var orders = random.Next(1, 9);
        for (var order = 0; order < orders; order++)
        {
            var name = Names[random.Next(Names.Length)];
            var first = random.Next(Skus.Length);
            for (var line = random.Next(1, 4); line > 0; line--)
            {
                var values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["SKU"] = Skus[(first + line) % Skus.Length],
                    ["Qty"] = Text(random.Next(1, 31)),
                    ["Ship Name"] = name,
                    ["Address1"] = Text(100 + order) + " Test Ave",
                    ["City"] = "Boston",
                    ["State"] = "MA",
                    ["Zip"] = "02134",
                    ["Country"] = "US",
                    ["Address2"] = order % 2 == 0 ? "" : "Floor 2",
                    ["Phone"] = "",
                };
                rows.Add([.. header.Select(column => values.GetValueOrDefault(column, Text(7001 + order)))]);
            }
        }

        return new(header, rows, random.Next(4) switch { 0 => '\t', 1 => ';', _ => ',' });
    }

    /// <summary>The index of a column.</summary>
    public int Column(string name) => Array.FindIndex(Header, column => column == name || (name == "Id" && IsId(column)));

    /// <summary>The lines of an order as it was.</summary>
    public IEnumerable<string> TrueLines(string orderId, bool withNames) => Truth
        .Where(row => row[Column("Id")] == orderId)
        .Select(row => Line(row[Column("SKU")], row[Column("Qty")], withNames ? row[Column("Ship Name")] : ""));

    /// <summary>A line as text, for comparison. Spaces in the name may be of any kind.</summary>
    public static string Line(string sku, string quantity, string name) =>
        $"{sku} x {quantity} {string.Concat(name.Where(char.IsLetterOrDigit))}";

    /// <summary>The table as text.</summary>
    public string Write(string newLine, bool endsLine)
    {
        var text = string.Join(newLine, new[] { Header }.Concat(Rows).Select(row => string.Join(Delimiter, row)));
        return endsLine ? text + newLine : text;
    }

    private static bool IsId(string column) => column is "Order Number" or "order-id";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
