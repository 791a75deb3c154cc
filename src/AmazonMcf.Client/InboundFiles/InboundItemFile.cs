using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Tables;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.InboundFiles;

/// <summary>Reads the units of an inbound plan from a file, with the encodings and delimiters of order files.</summary>
internal sealed class InboundItemFile
{
    private const int MostRows = 2000;
    private const string Known =
        "The columns are Msku and Quantity and, optionally, LabelOwner, PrepOwner, Expiration and ManufacturingLotCode.";

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["msku"] = nameof(McfInboundRequestItem.Msku),
        ["sellersku"] = nameof(McfInboundRequestItem.Msku),
        ["merchantsku"] = nameof(McfInboundRequestItem.Msku),
        ["sku"] = nameof(McfInboundRequestItem.Msku),
        ["quantity"] = nameof(McfInboundRequestItem.Quantity),
        ["qty"] = nameof(McfInboundRequestItem.Quantity),
        ["units"] = nameof(McfInboundRequestItem.Quantity),
        ["labelowner"] = nameof(McfInboundRequestItem.LabelOwner),
        ["prepowner"] = nameof(McfInboundRequestItem.PrepOwner),
        ["expiration"] = nameof(McfInboundRequestItem.Expiration),
        ["expirationdate"] = nameof(McfInboundRequestItem.Expiration),
        ["manufacturinglotcode"] = nameof(McfInboundRequestItem.ManufacturingLotCode),
        ["lotcode"] = nameof(McfInboundRequestItem.ManufacturingLotCode),
    };

    private readonly string path;
    private readonly TableErrors errors;
    private readonly TableColumns columns;
    private readonly List<McfInboundRequestItem> items = [];

    private InboundItemFile(string path, TextTable table)
    {
        this.path = path;
        errors = new(path, (text, all) => new McfValidationException("The file of the inbound plan is invalid. " + text, all));
        columns = new(table, Members, unknownRule: null, errors);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The units, one entry per row.</returns>
    /// <exception cref="McfOrderFileException">The file cannot be read.</exception>
    /// <exception cref="McfValidationException">The file contains errors; the exception lists all of them.</exception>
    public static IReadOnlyList<McfInboundRequestItem> Read(string path)
    {
        var table = TextTable.Load(path, Members.ContainsKey);
        return new InboundItemFile(path, table).Read(table);
    }

    private List<McfInboundRequestItem> Read(TextTable table)
    {
        foreach (var member in new[] { nameof(McfInboundRequestItem.Msku), nameof(McfInboundRequestItem.Quantity) })
        {
            if (!columns.Has(member))
            {
                errors.Add(table.HeaderLine, member, null, null, "is required. " + Known);
            }
        }

        errors.ThrowIfAny();
        foreach (var row in table.Rows)
        {
            Take(row);
        }

        if (table.Rows.Count is 0 or > MostRows)
        {
            errors.Add(table.HeaderLine, "Row", null, null, $"must be followed by 1 to {MostRows} rows.");
        }

        errors.ThrowIfAny();
        return items;
    }

    private void Take(TextTableRow row)
    {
        if (row.Defect is { } defect)
        {
            errors.Add(row.Line, "Row", null, null, defect);
            return;
        }

        var quantity = columns.Cell(row, nameof(McfInboundRequestItem.Quantity));
        var units = 0;
        var rule = quantity is null ? "is required." : QuantityText.Read(quantity, out units);
        Report(row, nameof(McfInboundRequestItem.Quantity), quantity, rule);
        var msku = columns.Cell(row, nameof(McfInboundRequestItem.Msku));
        Report(row, nameof(McfInboundRequestItem.Msku), msku, msku is null ? "is required." : null);
        items.Add(new McfInboundRequestItem
        {
            Msku = msku,
            Quantity = rule is null ? units : null,
            LabelOwner = columns.Cell(row, nameof(McfInboundRequestItem.LabelOwner)),
            PrepOwner = columns.Cell(row, nameof(McfInboundRequestItem.PrepOwner)),
            Expiration = Date(row, nameof(McfInboundRequestItem.Expiration)),
            ManufacturingLotCode = columns.Cell(row, nameof(McfInboundRequestItem.ManufacturingLotCode)),
            Path = path,
            Row = row.Line,
        });
    }

    private DateTime? Date(TextTableRow row, string member)
    {
        if (columns.Cell(row, member) is not { } text)
        {
            return null;
        }

        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, Utc, out var date))
        {
            return date;
        }

        Report(row, member, text, "must be a date in the form 2026-12-31.");
        return null;
    }

    private void Report(TextTableRow row, string member, string? value, string? rule)
    {
        if (rule is not null)
        {
            errors.Add(row.Line, member, columns.HeaderOf(member), value, rule);
        }
    }
}
