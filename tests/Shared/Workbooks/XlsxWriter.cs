using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace AmazonMcf.Testing;

/// <summary>Writes workbooks for tests.</summary>
internal sealed class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, string State, StringBuilder Xml)> sheets = [];
    private readonly List<string> formats = ["General"];
    private readonly List<string> shared = [];

    /// <summary>The namespace of the workbook.</summary>
    public string Namespace { get; init; } = Main;

    /// <summary>The attributes of the element workbookPr.</summary>
    public string Properties { get; init; } = "";

    /// <summary>Begins a worksheet.</summary>
    public XlsxWriter Sheet(string name, string state = "visible")
    {
        sheets.Add((name, state, new StringBuilder()));
        return this;
    }

    /// <summary>Adds a row of texts, numbers, flags and <see cref="Cell"/>s; null leaves a cell out.</summary>
    public XlsxWriter Row(params object?[] cells) => RowAt(null, cells);

    /// <summary>Adds a row with attributes.</summary>
    public XlsxWriter RowAt(string? attributes, params object?[] cells)
    {
        var xml = sheets[^1].Xml;
        xml.Append("<row ").Append(attributes).Append('>');
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is { } cell)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{Number(xml, attributes)}\" {Xml(cell)}</c>");
            }
        }

        xml.Append("</row>");
        return this;
    }

    /// <summary>A number with a format.</summary>
    public object Formatted(double number, string format) =>
        new Cell($"s=\"{Style(format)}\"><v>{number.ToString("R", CultureInfo.InvariantCulture)}</v>");

    /// <summary>An empty cell with a format.</summary>
    public object Blank(string format) => new Cell($"s=\"{Style(format)}\">");

    /// <summary>A formula with its last result.</summary>
    public static object Formula(string formula, string result) => new Cell($"t=\"str\"><f>{formula}</f><v>{result}</v>");

    /// <summary>A formula whose last result is an error.</summary>
    public static object Error(string formula, string error) => new Cell($"t=\"e\"><f>{formula}</f><v>{error}</v>");

    /// <summary>A text in the table that worksheets share.</summary>
    public object Shared(string text)
    {
        shared.Add(text);
        return new Cell(FormattableString.Invariant($"t=\"s\"><v>{shared.Count - 1}</v>"));
    }

    /// <summary>The file.</summary>
    /// <param name="sharedStrings">What the table of shared texts is filled up with.</param>
    public byte[] Write(Action<Stream>? sharedStrings = null)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = sheets.Select((sheet, i) => FormattableString.Invariant(
                $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"r{i}\"/>"));
            Add(archive, "xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Relations}\"><workbookPr {Properties}/><sheets>"
                + string.Concat(names) + "</sheets></workbook>");
            var targets = sheets.Select((_, i) => FormattableString.Invariant(
                $"<Relationship Id=\"r{i}\" Target=\"worksheets/page{i}.xml\"/>"));
            Add(archive, "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"{Package}\">{string.Concat(targets)}</Relationships>");
            var codes = formats.Select((format, i) => FormattableString.Invariant(
                $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(format)}\"/>"));
            var styles = formats.Select((_, i) => FormattableString.Invariant($"<xf numFmtId=\"{200 + i}\"/>"));
            Add(archive, "xl/styles.xml", $"<styleSheet xmlns=\"{Namespace}\"><numFmts>{string.Concat(codes)}</numFmts>"
                + $"<cellXfs>{string.Concat(styles)}</cellXfs></styleSheet>");
            for (var i = 0; i < sheets.Count; i++)
            {
                Add(archive, FormattableString.Invariant($"xl/worksheets/page{i}.xml"),
                    $"<worksheet xmlns=\"{Namespace}\"><sheetData>{sheets[i].Xml}</sheetData></worksheet>");
            }

            using var table = archive.CreateEntry("xl/sharedStrings.xml").Open();
            var texts = shared.Select(text => $"<si><t>{SecurityElement.Escape(text)}</t></si>");
            Write(table, $"<sst xmlns=\"{Namespace}\">{string.Concat(texts)}");
            sharedStrings?.Invoke(table);
            Write(table, "</sst>");
        }

        return bytes.ToArray();
    }

    private static int Number(StringBuilder xml, string? attributes) => attributes?.Split('"') is [_, var number, ..]
        ? int.Parse(number, CultureInfo.InvariantCulture)
        : xml.ToString().Split("<row ").Length - 1;

    private static string Xml(object cell) => cell switch
    {
        Cell own => own.Xml,
        string text => $"t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is>",
        bool flag => $"t=\"b\"><v>{(flag ? 1 : 0)}</v>",
        _ => "><v>" + ((IFormattable)cell).ToString(null, CultureInfo.InvariantCulture) + "</v>",
    };

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var entry = archive.CreateEntry(name).Open();
        Write(entry, xml);
    }

    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private int Style(string format)
    {
        if (!formats.Contains(format))
        {
            formats.Add(format);
        }

        return formats.IndexOf(format);
    }

    private sealed record Cell(string Xml);
}
