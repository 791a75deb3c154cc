using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Tables;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>Reads a SKU map from a file: text with the encodings and delimiters of order files, or a workbook.</summary>
internal sealed class SkuMapFile
{
    private readonly string path;
    private readonly TableErrors errors;
    private readonly List<SkuMapRow> rows = [];

    private SkuMapFile(string path, string? worksheet)
    {
        this.path = path;
        errors = new(path, (text, all) => new McfSkuMapException("The SKU map is invalid. " + text, path, all)) { Worksheet = worksheet };
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="McfSkuMapException">The file cannot be read or contains errors.</exception>
    public static SkuMap Read(string path)
    {
        try
        {
            var table = TextTable.Read(path, SkuMapColumns.IsKnown) ?? throw new McfOrderFileException("it is empty.", path, "");
            return new SkuMapFile(path, table.Worksheet).Read(table);
        }
        catch (DecoderFallbackException failure)
        {
            throw Unreadable(path, "it is not text in UTF-8.", failure);
        }
        catch (McfOrderFileException failure)
        {
            throw Unreadable(path, failure.Message, failure);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Unreadable(path, "it does not exist.", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw Unreadable(path, "it is a folder or is not readable.", failure);
        }
        catch (IOException failure)
        {
            throw Unreadable(path, failure.Message, failure);
        }
    }

    private static McfSkuMapException Unreadable(string path, string reason, Exception failure) =>
        new($"The SKU map '{Path.GetFileName(path)}' cannot be read: {reason}", path, [], failure);

    private SkuMap Read(TextTable table)
    {
        var columns = SkuMapColumns.Find(table, errors);
        errors.ThrowIfAny();
        foreach (var row in table.Rows)
        {
            if (row.Defect is null)
            {
                Take(row, columns);
            }
            else
            {
                errors.Add(row.Line, "Row", null, null, row.Defect);
            }
        }

        errors.ThrowIfAny();
        if (rows.Count == 0)
        {
            errors.Add(table.HeaderLine, nameof(SkuMapRow.ShopSku), null, null, "must be followed by at least one row.");
        }

        errors.ThrowIfAny();
        SkuMapRules.Check(rows, (row, member, rule) => Report(row, columns, member, rule));
        errors.ThrowIfAny();
        return new SkuMap(rows, path);
    }

    private void Report(SkuMapRow row, TableColumns columns, string member, string rule) =>
        errors.Add(row.Line!.Value, member, columns.HeaderOf(member), row.SellerSku, rule);

    private void Take(TextTableRow source, TableColumns columns)
    {
        var line = source.Line;
        var row = new SkuMapRow
        {
            Line = line,
            Channel = Cell(nameof(SkuMapRow.Channel)),
            ShopSku = Cell(nameof(SkuMapRow.ShopSku)),
            ProductName = Cell(nameof(SkuMapRow.ProductName)),
            SellerSku = Cell(nameof(SkuMapRow.SellerSku)),
        };
        var isValid = Require(nameof(row.ShopSku), row.ShopSku, KeyRule(row))
            & Require(nameof(row.ProductName), row.ProductName, row.ProductName is null ? null : SkuMapRules.Text(row.ProductName))
            & Require(nameof(row.Channel), row.Channel, row.Channel is null ? null : SkuMapRules.Text(row.Channel))
            & Require(nameof(row.SellerSku), row.SellerSku, SkuMapRules.SellerSku(row.SellerSku));
        var quantity = 1;
        if (columns.Has(nameof(row.Quantity)))
        {
            var text = Cell(nameof(row.Quantity));
            isValid &= Require(nameof(row.Quantity), text, text is null ? "is required." : QuantityText.Read(text, out quantity));
        }

        if (isValid)
        {
            rows.Add(row with { Quantity = quantity });
        }

        string? Cell(string member) => columns.Cell(source, member);

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
