using System.Globalization;
using System.Xml;

namespace AmazonMcf.OrderFiles.Workbooks;

/// <summary>
/// The cells of a worksheet that show an error such as <c>#REF!</c>, by row and column from 0. ExcelDataReader reads them as empty cells;
/// an order must not be placed as if they were.
/// </summary>
internal sealed class CellErrors
{
    private static readonly Dictionary<byte, string> Codes = new()
    {
        [0x00] = "#NULL!",
        [0x07] = "#DIV/0!",
        [0x0F] = "#VALUE!",
        [0x17] = "#REF!",
        [0x1D] = "#NAME?",
        [0x24] = "#NUM!",
        [0x2A] = "#N/A",
    };

    private readonly Dictionary<(int Row, int Column), string> cells = [];

    /// <summary>The error of a cell; null for none.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public string? At(int row, int column) => cells.TryGetValue((row, column), out var error) ? error : null;

    /// <summary>Reads the errors of a worksheet in an .xlsx file.</summary>
    /// <param name="sheet">The XML of the worksheet.</param>
    public static CellErrors OfXml(Stream sheet)
    {
        var errors = new CellErrors();
        using var xml = XmlReader.Create(sheet);
        var (row, column) = (-1, -1);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "row":
                    row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                        ? number - 1
                        : row + 1;
                    column = -1;
                    break;
                case "c":
                    column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                    if (xml.GetAttribute("t") == "e")
                    {
                        errors.cells[(row, column)] = Text(xml);
                    }

                    break;
            }
        }

        return errors;
    }

    /// <summary>
    /// Finds the errors of all worksheets in an .xls file by the form of their records, BOOLERR and FORMULA. A cell that is empty and has
    /// the place of an error in another worksheet is taken for one, too.
    /// </summary>
    /// <param name="file">The file.</param>
    public static CellErrors OfBinary(Stream file)
    {
        const int longest = 18;
        var errors = new CellErrors();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        file.Position = 0;
        int count;
        while ((count = file.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var length = kept + count;
            for (var i = 0; i + longest <= length; i++)
            {
                errors.TakeRecord(buffer, i);
            }

            kept = Math.Min(longest - 1, length);
            Buffer.BlockCopy(buffer, length - kept, buffer, 0, kept);
        }

        return errors;
    }

    private void TakeRecord(byte[] bytes, int at)
    {
        var isCell = bytes[at] == 5 && bytes[at + 1] == 2 && bytes[at + 2] == 8 && bytes[at + 3] == 0 && bytes[at + 11] == 1;
        var isFormula = bytes[at] == 6 && bytes[at + 1] == 0 && bytes[at + 10] == 2 && bytes[at + 11] == 0 && bytes[at + 13] == 0
            && bytes[at + 14] == 0 && bytes[at + 15] == 0 && bytes[at + 16] == 0xFF && bytes[at + 17] == 0xFF;
        if ((isCell && Codes.TryGetValue(bytes[at + 10], out var error)) || (isFormula && Codes.TryGetValue(bytes[at + 12], out error)))
        {
            cells[(bytes[at + 4] | (bytes[at + 5] << 8), bytes[at + 6] | (bytes[at + 7] << 8))] = error;
        }
    }

    private static string Text(XmlReader cell)
    {
        if (cell.IsEmptyElement)
        {
            return CellText.Error;
        }

        using var inner = cell.ReadSubtree();
        while (inner.Read())
        {
            if (inner.NodeType == XmlNodeType.Element && inner.LocalName == "v")
            {
                return inner.ReadElementContentAsString();
            }
        }

        return CellText.Error;
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(character => character is >= 'A' and <= 'Z').Take(3))
        {
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
