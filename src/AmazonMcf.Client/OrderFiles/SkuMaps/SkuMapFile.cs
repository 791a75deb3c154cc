using System.Globalization;
using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.OrderFiles.Workbooks;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>Reads a SKU map from a file, with the encodings and delimiters of order files.</summary>
internal sealed class SkuMapFile
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private readonly string path;
    private readonly SkuMapErrors errors;
    private readonly List<SkuMapRow> rows = [];

    private SkuMapFile(string path) => (this.path, errors) = (path, new SkuMapErrors(path));

    /// <summary>Reads a file.</summary>
    /// <exception cref="McfSkuMapException">The file cannot be read or contains errors.</exception>
    public static SkuMap Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var start = ContentKind.ReadStart(stream);
            RequireText(start, path);
            foreach (var encoding in TextEncodings.Candidates(stream, start, new OrderFileOptions()))
            {
                try
                {
                    return new SkuMapFile(path).Read(stream, encoding);
                }
                catch (DecoderFallbackException) when (encoding.IsDetected)
                {
                    // The bytes contradict this encoding: the next one reads from the start.
                }
            }

            throw OrderFileFailure.UnknownEncoding(null);
        }
        catch (DecoderFallbackException failure)
        {
            throw Unreadable(path, "it is not text in UTF-8.", failure);
        }
        catch (McfOrderFileException failure)
        {
            throw Unreadable(path, failure.Message, failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(path, failure.Message, failure);
        }
    }

    private static void RequireText(byte[] start, string path)
    {
        ContentKind.RequireText(start);

        if (SheetReader.Recognizes(start))
        {
            throw new McfOrderFileException("it is a workbook; save the sheet as CSV UTF-8.", path, "");
        }
    }

    private static McfSkuMapException Unreadable(string path, string reason, Exception failure) =>
        new($"The SKU map '{Path.GetFileName(path)}' cannot be read: {reason}", path, [], failure);

    private SkuMap Read(Stream stream, EncodedText encoding)
    {
        var (linesAbove, delimiter) = FindHeader(stream, encoding);
        using var text = encoding.Open(stream);
        using var records = new RecordReader(text, linesAbove, delimiter);
        records.Read();
        var columns = SkuMapColumns.Read(records, errors);
        errors.ThrowIfAny();
        while (records.Read())
        {
            Take(records, columns);
        }

        errors.ThrowIfAny();
        if (rows.Count == 0)
        {
            errors.Add(linesAbove + 1, nameof(SkuMapRow.ShopSku), null, null, "must be followed by at least one row.");
        }

        errors.ThrowIfAny();
        SkuMapRules.Check(rows, (row, member, rule) => Report(row, columns, member, rule));
        errors.ThrowIfAny();
        return new SkuMap(rows, path);
    }

    private void Report(SkuMapRow row, SkuMapColumns columns, string member, string rule) =>
        errors.Add(row.Line!.Value, member, columns.HeaderOf(member), row.SellerSku, rule);

    private (int LinesAbove, char Delimiter) FindHeader(Stream stream, EncodedText encoding)
    {
        using var text = encoding.Open(stream);
        var above = 0;
        while (text.ReadLine() is { } line)
        {
            // Excel writes its delimiter into a line of its own.
            if (line.Trim().Length > 0 && !line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
            {
                return (above, Delimiters.OrderByDescending(delimiter => SkuMapColumns.KnownIn(line, delimiter)).First());
            }

            above++;
        }

        throw new McfOrderFileException("it is empty.", path, "");
    }

    private void Take(RecordReader record, SkuMapColumns columns)
    {
        var line = record.FirstLine;
        var cells = Enumerable.Range(0, record.Count).Select(record.Cell).ToArray();
        if (record.HasSwallowedLines(columns.Count) || record.HasBadQuotes)
        {
            errors.Add(line, "Row", null, null, "has a quotation mark that is not closed or not doubled.");
        }
        else if (Array.FindLastIndex(cells, cell => cell is not null) >= columns.Count)
        {
            errors.Add(line, "Row", null, null, $"must have {columns.Count.ToString(CultureInfo.InvariantCulture)} cells like the header.");
        }
        else if (Array.Exists(cells, cell => cell is not null))
        {
            Take(line, member => columns.Cell(record, member), columns);
        }
    }

    private void Take(int line, Func<string, string?> cell, SkuMapColumns columns)
    {
        var row = new SkuMapRow
        {
            Line = line,
            Channel = cell(nameof(SkuMapRow.Channel)),
            ShopSku = cell(nameof(SkuMapRow.ShopSku)),
            ProductName = cell(nameof(SkuMapRow.ProductName)),
            SellerSku = cell(nameof(SkuMapRow.SellerSku)),
        };
        var isValid = Require(nameof(row.ShopSku), row.ShopSku, KeyRule(row))
            & Require(nameof(row.ProductName), row.ProductName, row.ProductName is null ? null : SkuMapRules.Text(row.ProductName))
            & Require(nameof(row.Channel), row.Channel, row.Channel is null ? null : SkuMapRules.Text(row.Channel))
            & Require(nameof(row.SellerSku), row.SellerSku, SkuMapRules.SellerSku(row.SellerSku));
        var quantity = 1;
        if (columns.Has(nameof(row.Quantity)))
        {
            var text = cell(nameof(row.Quantity));
            isValid &= Require(nameof(row.Quantity), text, text is null ? "is required." : QuantityText.Read(text, out quantity));
        }

        if (isValid)
        {
            rows.Add(row with { Quantity = quantity });
        }

        bool Require(string member, string? value, string? rule)
        {
            if (rule is not null)
            {
                errors.Add(line, member, columns.HeaderOf(member), value, rule);
            }

            return rule is null;
        }
    }

    private static string? KeyRule(SkuMapRow row) =>
        row.ShopSku is null ? (row.ProductName is null ? "is required, or else the name of the product." : null)
        : row.ProductName is null ? SkuMapRules.Text(row.ShopSku)
        : "must be empty if the row has a product name: a product is identified by its SKU or by its name.";
}
