using System.Text;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Writes order files of any size, always the same for the same size.</summary>
internal static class BigOrderFile
{
    /// <summary>Writes a plain table: orders of one to three lines, every row with its address.</summary>
    public static void Write(string path, int rows)
    {
        using var text = new StreamWriter(path, false, new UTF8Encoding(false), 64 * 1024);
        text.WriteLine(OrderText.CsvHeader + ",Phone,Shipping Speed,Seller Note");
        for (var (row, order) = (0, 0); row < rows; order++)
        {
            for (var line = 0; line <= order % 3 && row < rows; line++, row++)
            {
                text.WriteLine(
                    $"BIG-{order:D8},SKU-{line}-{order % 50},{1 + order % 4},Zoë Nº {order},{order} Long Elm Street,Ann Arbor,MI,48103,"
                        + $"US,734-555-0100,Standard,note {order % 7}"
                );
            }
        }
    }
}
