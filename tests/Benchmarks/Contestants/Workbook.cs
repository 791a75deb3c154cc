using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>
/// The same orders as <see cref="FlatFile"/> in a workbook, as spreadsheets save it: texts in one table, numbers in the cells.
/// </summary>
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    private static readonly string[] Header =
        ["OrderId", "SellerSku", "Quantity", "Name", "AddressLine1", "City", "StateOrRegion", "PostalCode", "CountryCode", "ShippingSpeed"];

    public static void Write(string path, int orders)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", "<Types xmlns=\"" + Package + "content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + Override("workbook", "sheet.main") + Override("worksheets/sheet1", "worksheet") + Override("sharedStrings", "sharedStrings")
            + "</Types>");
        Part(zip, "_rels/.rels", Links((1, "officeDocument", "xl/workbook.xml")));
        Part(
            zip,
            "xl/_rels/workbook.xml.rels",
            Links((1, "worksheet", "worksheets/sheet1.xml"), (2, "sharedStrings", "sharedStrings.xml")));
        Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
            + "<sheet name=\"Orders\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        using (var sheet = Open(zip, "xl/worksheets/sheet1.xml"))
        {
            sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
            WriteRow(sheet, texts, 1, Header);
            for (var number = 1; number <= orders; number++)
            {
                WriteRow(sheet, texts, number * 2, Cells(number, "MUG-ENAMEL-BLUE", 1));
                WriteRow(sheet, texts, (number * 2) + 1, Cells(number, "MUG-ENAMEL-RED", 2));
            }

            sheet.Write("</sheetData></worksheet>");
        }

        using var strings = Open(zip, "xl/sharedStrings.xml");
        strings.Write($"<sst xmlns=\"{Main}\">");
        foreach (var text in texts.OrderBy(text => text.Value))
        {
            strings.Write($"<si><t>{text.Key}</t></si>");
        }

        strings.Write("</sst>");
    }

    private static object[] Cells(int number, string sku, int quantity) =>
        [$"W-{number}", sku, quantity, "Test Recipient", $"{number} Example Street", "Seattle", "WA", "98101", "US", "Standard"];

    private static void WriteRow(TextWriter sheet, Dictionary<string, int> texts, int row, IEnumerable<object> cells)
    {
        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row}\">"));
        var column = 'A';
        foreach (var cell in cells)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{column++}{row}");
            var (type, value) = cell is int number ? ("n", number) : ("s", IndexOf(texts, (string)cell));
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" t=\"{type}\"><v>{value}</v></c>"));
        }

        sheet.Write("</row>");
    }

    private static int IndexOf(Dictionary<string, int> texts, string text)
    {
        if (!texts.TryGetValue(text, out var index))
        {
            texts.Add(text, index = texts.Count);
        }

        return index;
    }

    private static string Override(string part, string type) =>
        $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    private static string Links(params (int Id, string Type, string Target)[] links) =>
        $"<Relationships xmlns=\"{Package}relationships\">"
            + string.Concat(links.Select(link => string.Create(
                CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{link.Id}\" Type=\"{Relations}/{link.Type}\" Target=\"{link.Target}\"/>"
            )))
            + "</Relationships>";

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var part = Open(zip, name);
        part.Write(content);
    }

    private static StreamWriter Open(ZipArchive zip, string name) => new(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
}
