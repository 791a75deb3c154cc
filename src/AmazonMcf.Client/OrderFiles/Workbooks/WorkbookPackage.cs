using System.IO.Compression;
using System.Xml;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Workbooks;

/// <summary>
/// The archive of an .xlsx file, inspected before it is read: its kind, its unpacked size, and what ExcelDataReader does not show.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    private const long MostBytes = 1024L * 1024 * 1024;
    private const long MostSharedText = 256L * 1024 * 1024;
    private const string Workbook = "xl/workbook.xml";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string SaveAs = "Open it and save it as an Excel workbook (.xlsx) or as CSV UTF-8.";

    private readonly ZipArchive archive;
    private readonly HashSet<string> withErrors = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> sheets = [];
    private long unpacked;

    /// <summary>Inspects a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="McfOrderFileException">The file is a different kind of archive, or too large.</exception>
    public WorkbookPackage(Stream file)
    {
        archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        RequireKind();
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            Measure(entry);
        }

        ReadSheets(ReadTargets());
    }

    /// <summary>
    /// The days to add to dates: workbooks that count from 1904 say so by <c>1</c> or <c>true</c>, and the reader knows only <c>1</c>.
    /// </summary>
    public int DaysToAdd { get; private set; }

    /// <summary>The cells with errors of a worksheet.</summary>
    /// <param name="index">The place of the worksheet in the workbook, from 0.</param>
    public CellErrors ErrorsIn(int index)
    {
        if (index >= sheets.Count || !withErrors.Contains(sheets[index]) || Find(sheets[index]) is not { } entry)
        {
            return new CellErrors();
        }

        using var sheet = entry.Open();
        return CellErrors.OfXml(sheet);
    }

    /// <inheritdoc/>
    public void Dispose() => archive.Dispose();

    private void RequireKind()
    {
        if (Find(Workbook) is not null)
        {
            return;
        }

        throw Find("xl/workbook.bin") is not null ? ContentKind.Not("a binary workbook (.xlsb)", SaveAs)
            : Find("content.xml") is not null ? ContentKind.Not("an OpenDocument file", SaveAs)
            : Find("Index/Document.iwa") is not null ? ContentKind.Not("a Numbers spreadsheet", SaveAs)
            : ContentKind.Not("a ZIP archive", "Extract the file from the archive and read that file.");
    }

    // The declared size of an entry can be wrong: it is unpacked once, and the bytes are counted.
    private void Measure(ZipArchiveEntry entry)
    {
        var isShared = entry.FullName.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase);
        var most = Math.Min(MostBytes - unpacked, isShared ? MostSharedText : MostBytes);
        var buffer = new byte[64 * 1024];
        var (length, kept) = (0L, 0);
        using var content = entry.Open();
        int count;
        while ((count = content.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            length += count;
            if (length > most)
            {
                throw new McfOrderFileException(
                    $"The workbook unpacks to more than {(isShared ? "256 MB of text" : "1 GB")}.",
                    null,
                    "Check where the file comes from; split it, or export the orders as CSV UTF-8.");
            }

            kept += count;
            if (HasErrorType(buffer, kept))
            {
                withErrors.Add(entry.FullName.Replace('\\', '/'));
            }

            var end = Math.Min(4, kept);
            Buffer.BlockCopy(buffer, kept - end, buffer, 0, end);
            kept = end;
        }

        unpacked += length;
    }

    // The attribute t="e" of a cell.
    private static bool HasErrorType(byte[] bytes, int length)
    {
        for (var i = 0; i + 4 < length; i++)
        {
            if (bytes[i] == 't' && bytes[i + 1] == '=' && bytes[i + 3] == 'e' && bytes[i + 2] is (byte)'"' or (byte)'\''
                && bytes[i + 4] == bytes[i + 2])
            {
                return true;
            }
        }

        return false;
    }

    private Dictionary<string, string> ReadTargets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Find("xl/_rels/workbook.xml.rels") is not { } entry)
        {
            return targets;
        }

        using var content = entry.Open();
        using var xml = XmlReader.Create(content);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship")
            {
                targets[xml.GetAttribute("Id") ?? ""] = xml.GetAttribute("Target") ?? "";
            }
        }

        return targets;
    }

    private void ReadSheets(Dictionary<string, string> targets)
    {
        using var content = Find(Workbook)!.Open();
        using var xml = XmlReader.Create(content);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.NamespaceURI == Strict)
            {
                throw ContentKind.Not("a workbook in the format Strict Open XML", SaveAs);
            }

            if (xml.LocalName == "workbookPr")
            {
                DaysToAdd = xml.GetAttribute("date1904") == "true" ? 1462 : 0;
            }
            else if (xml.LocalName == "sheet")
            {
                sheets.Add(PathOf(targets.TryGetValue(xml.GetAttribute("id", References) ?? "", out var target) ? target : ""));
            }
        }
    }

    private static string PathOf(string target) =>
        target.StartsWith("/xl/", StringComparison.OrdinalIgnoreCase) ? target.Substring(1) : "xl/" + target;

    private ZipArchiveEntry? Find(string name) => archive.Entries.FirstOrDefault(entry =>
        string.Equals(entry.FullName.Replace('\\', '/'), name, StringComparison.OrdinalIgnoreCase));
}
