using System.Text;

namespace AmazonMcf.Service.Labels;

/// <summary>Writes a PDF with pages of one size and the font Helvetica. Source: ISO 32000-1. The same pages are the same bytes.</summary>
/// <param name="width">The width of a page in points.</param>
/// <param name="height">The height of a page in points.</param>
internal sealed class PdfWriter(double width, double height)
{
    // The catalog, the list of pages and the font come before the pages.
    private const int ObjectsBefore = 3;

    private readonly List<(string Content, int Copies)> contents = [];
    private readonly StringBuilder file = new();
    private readonly List<int> offsets = [];

    /// <summary>Adds pages that look the same; what draws them is written once.</summary>
    /// <param name="draw">Draws the page.</param>
    /// <param name="copies">The number of pages.</param>
    public void AddPages(Action<PdfPage> draw, int copies)
    {
        var page = new PdfPage();
        draw(page);
        contents.Add((page.Content, copies));
    }

    /// <summary>Writes the file. All of it is ASCII, so that a character is a byte.</summary>
    public byte[] Write()
    {
        file.Clear().Append("%PDF-1.4\n");
        offsets.Clear();
        var pages = PageObjects().ToList();
        Add("<< /Type /Catalog /Pages 2 0 R >>");
        Add($"<< /Type /Pages /Kids [{string.Join(" ", pages.Select(Reference))}] /Count {Number(pages.Count)} >>");
        Add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        foreach (var (content, copies) in contents)
        {
            Add($"<< /Length {Number(content.Length)} >>\nstream\n{content}endstream");
            var page = Page(offsets.Count);
            for (var copy = 0; copy < copies; copy++)
            {
                Add(page);
            }
        }

        WriteTable();
        return Encoding.ASCII.GetBytes(file.ToString());
    }

    // Each content is an object, followed by the pages that show it.
    private IEnumerable<int> PageObjects()
    {
        var number = ObjectsBefore;
        foreach (var (_, copies) in contents)
        {
            number++;
            for (var copy = 0; copy < copies; copy++)
            {
                yield return ++number;
            }
        }
    }

    private string Page(int content) =>
        FormattableString.Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:0.##} {height:0.##}] ")
            + $"/Resources << /Font << /F1 3 0 R >> >> /Contents {Reference(content)} >>";

    private void Add(string content)
    {
        offsets.Add(file.Length);
        file.Append(Number(offsets.Count)).Append(" 0 obj\n").Append(content).Append("\nendobj\n");
    }

    private void WriteTable()
    {
        var start = file.Length;
        file.Append("xref\n0 ").Append(Number(offsets.Count + 1)).Append("\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            file.Append(FormattableString.Invariant($"{offset:0000000000} 00000 n \n"));
        }

        file.Append("trailer\n<< /Size ").Append(Number(offsets.Count + 1)).Append(" /Root 1 0 R >>\nstartxref\n");
        file.Append(Number(start)).Append("\n%%EOF\n");
    }

    private static string Reference(int number) => Number(number) + " 0 R";

    private static string Number(int number) => FormattableString.Invariant($"{number}");
}
