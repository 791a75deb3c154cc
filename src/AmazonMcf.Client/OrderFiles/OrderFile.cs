using AmazonMcf.Errors;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Statuses;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// An open order file. It was scanned once, so its encoding, format and number of orders are known, and its orders can be read one by one.
/// Memory use does not grow with the file.
/// </summary>
public sealed class OrderFile : IDisposable
{
    private readonly IRecordSource source;
    private readonly OrderFileOptions options;
    private readonly ColumnPlan plan;
    private readonly Survey survey;
    private readonly List<string> doubts;
    private StatusTally tally = new();
    private int number;

    private OrderFile(IRecordSource source, string? path, OrderFileOptions options)
    {
        this.source = source;
        this.options = options;
        Path = path;
        using var records = source.Open();
        plan = ColumnPlanner.Draw(source.Header.Format, ReadHeaders(records), options, path);
        survey = Survey.Of(records, plan, source.Length);
        if (survey.NeedsScattered)
        {
            using var again = source.Open();
            again.Read();
            survey.FindScattered(again, plan);
        }

        RequirePayments();
        doubts = [.. source.Doubts(plan)];
    }

    /// <summary>The full path of the file; null for a stream without a name.</summary>
    public string? Path { get; }

    /// <summary>The format, one of <see cref="OrderFileReader.Formats"/>.</summary>
    public string Format => plan.Format.Name;

    /// <summary>The name of the worksheet; null for text.</summary>
    public string? Worksheet => source.Worksheet;

    /// <summary>The registered name of the encoding, for example <c>utf-8</c>; empty for a workbook.</summary>
    public string EncodingName => source.EncodingName;

    /// <summary>The delimiter between cells; a null character for a workbook.</summary>
    public char Delimiter => source.Header.Delimiter;

    /// <summary>
    /// The approximate number of orders in the file, including invalid and excluded orders. Used for progress: it can be off by one or two.
    /// </summary>
    public int OrderCount => survey.OrderCount;

    /// <summary>Warnings about the file as a whole, such as unrecognized columns, two columns for one member, or no orders.</summary>
    public IReadOnlyList<string> Warnings =>
    [
        .. doubts,
        .. plan.Warnings,
        .. UnrecognizedColumns.Warnings([(plan, survey.Values)], options),
        .. survey.OrderCount == 0 ? ["There are no orders below the header."] : Array.Empty<string>(),
    ];

    /// <summary>
    /// Warnings that are known once all orders are read: how many orders and lines were excluded, and unknown statuses.
    /// </summary>
    public IReadOnlyList<string> ClosingWarnings => tally.Warnings;

    /// <summary>Opens a file and scans it once.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read the file. Default: encoding, delimiter and format are detected.</param>
    /// <returns>The file; dispose of it after use.</returns>
    /// <exception cref="McfOrderFileException">The file cannot be read.</exception>
    public static OrderFile Open(string path, OrderFileOptions? options = null)
    {
        var fullPath = System.IO.Path.GetFullPath(path);
        return Open(() => new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read), fullPath, options);
    }

    /// <summary>Opens a stream, such as standard input. A stream that cannot seek is copied to a temporary file.</summary>
    /// <param name="content">The content; disposed of with the file.</param>
    /// <param name="name">The name of the content in validation errors; null for none.</param>
    /// <param name="options">How to read the file. Default: encoding, delimiter and format are detected.</param>
    /// <returns>The file; dispose of it after use.</returns>
    /// <exception cref="McfOrderFileException">The content cannot be read.</exception>
    public static OrderFile Open(Stream content, string? name, OrderFileOptions? options = null) =>
        Open(() => content.CanSeek ? content : TemporaryCopy(content), name, options);

    /// <summary>Reads the orders, each as soon as its last row is read. Can be called again, but not concurrently.</summary>
    /// <returns>One entry per order.</returns>
    public IEnumerable<OrderFileEntry> ReadEntries()
    {
        tally = new StatusTally();
        var assembler = new OrderAssembler(plan, options, Path, survey.Values, tally, source.Worksheet);
        var parts = new Dictionary<string, OrderGroup>(StringComparer.Ordinal);
        var similar = new SimilarIds();
        var count = 0;
        foreach (var part in GroupSource.Cut(ReadRows(), plan))
        {
            var group = part;
            if (part.Id is not null && parts.Count > 0 && parts.TryGetValue(part.Id, out var earlier))
            {
                earlier.Join(part);
                group = earlier;
            }

            if (survey.HasMore(part))
            {
                parts[part.Id!] = group;
                continue;
            }

            if (part.Id is not null && parts.Count > 0)
            {
                parts.Remove(part.Id);
            }

            group.Doubt = survey.DoubtAbout(group.Id);
            group.Incomplete = survey.RuleAgainst(group);
            var entry = assembler.Assemble(group, Math.Max(0, survey.OrderCount - ++count));
            if (group.Id is { } id)
            {
                entry.Warn(survey.MayBeSimilar(id) ? similar.Add(id, group.Rows[0].Line) : null);
                entry.Warn(options.Run.IsNeeded ? options.Run.Add(id, number, group.Rows[0].Line) : null);
            }

            yield return entry;
        }
    }

    /// <inheritdoc />
    public void Dispose() => source.Dispose();

    private static OrderFile Open(Func<Stream> open, string? path, OrderFileOptions? options)
    {
        Stream? file = null;
        try
        {
            file = open();
            var all = (options ?? new OrderFileOptions()).WithChannel();
            var opened = FileContent.Read(file, all, source => new OrderFile(source, path, all));
            opened.number = all.Run.Open(path);
            return opened;
        }
        catch (Exception failure)
        {
            file?.Dispose();
            if (OrderFileFailure.Explain(failure, path) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    private static FileStream TemporaryCopy(Stream content)
    {
        var copy = new FileStream(
            System.IO.Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose);
        content.CopyTo(copy);
        content.Dispose();
        return copy;
    }

    private static List<string> ReadHeaders(IRecords records)
    {
        var headers = new List<string>();
        if (!records.Read())
        {
            return headers;
        }

        // A name may have line breaks; one that is open at the end of the file, or whose marks do not match, is none.
        if (records.LastFilledLine < records.LastLine || records.SwallowingCell(columns: 0) is not null)
        {
            throw OrderFileFailure.OpenQuotes(records.FirstLine);
        }

        for (var i = 0; i < records.Count; i++)
        {
            headers.Add(records.Cell(i) ?? "");
        }

        while (headers.Count > 0 && headers[headers.Count - 1].Length == 0)
        {
            headers.RemoveAt(headers.Count - 1);
        }

        return headers;
    }

    // Shopify's export of abandoned checkouts has the columns of an order export and no payment.
    private void RequirePayments()
    {
        if (plan.Statuses.PaymentStatuses.FirstOrDefault() is { } status && survey is { OrderCount: > 0, HasPayment: false }
            && !options.IncludeUnpaid && !options.HoldUnpaid)
        {
            throw new McfOrderFileException(
                $"No order has a value in the column '{status.Column.Header}': these are abandoned checkouts or unpaid "
                    + "orders.",
                Path,
                "Export paid orders instead of checkouts. To place unpaid orders, use -IncludeUnpaid or -HoldUnpaid.");
        }
    }

    private IEnumerable<OrderRow> ReadRows()
    {
        using var records = source.Open();
        records.Read();
        var others = new OtherRows(plan);
        while (records.Read())
        {
            var kind = others.KindOf(records);
            if (kind != OtherRow.None && !(kind == OtherRow.Footer && survey.IsInMiddle(records.FirstLine)))
            {
                others.Count(kind, records.FirstLine, tally);
            }
            else if (RowReader.Read(records, plan, survey.Tail) is { } row)
            {
                yield return row;
            }
        }
    }
}
