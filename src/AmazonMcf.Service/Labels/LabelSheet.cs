namespace AmazonMcf.Service.Labels;

/// <summary>Prints labels: one on a page of four by six inches, a barcode with lines of text below it.</summary>
internal static class LabelSheet
{
    private const double Width = 288;
    private const double Height = 432;
    private const double Margin = 20;
    private const double BarHeight = 70;
    private const double WidestModule = 1.6;
    private const double LineHeight = 16;

    /// <summary>Prints labels as a PDF.</summary>
    public static byte[] Print(IEnumerable<LabelText> labels)
    {
        var pdf = new PdfWriter(Width, Height);
        foreach (var label in labels)
        {
            pdf.AddPages(page => Draw(page, label), label.Copies);
        }

        return pdf.Write();
    }

    private static void Draw(PdfPage page, LabelText label)
    {
        var top = Height - Margin;
        if (label.Barcode is { } barcode)
        {
            DrawBars(page, Code128.Encode(barcode), top - BarHeight);
            page.Text(Margin, top - BarHeight - LineHeight, barcode);
            top -= BarHeight + (2 * LineHeight);
        }

        foreach (var line in label.Lines)
        {
            top -= LineHeight;
            page.Text(Margin, top, line);
        }
    }

    private static void DrawBars(PdfPage page, IReadOnlyList<int> widths, double bottom)
    {
        var module = Math.Min(WidestModule, (Width - (2 * Margin)) / widths.Sum());
        var left = Margin;
        for (var index = 0; index < widths.Count; index++)
        {
            if (index % 2 == 0)
            {
                page.Rectangle(left, bottom, widths[index] * module, BarHeight);
            }

            left += widths[index] * module;
        }
    }
}
