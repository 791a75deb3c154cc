using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Reporting;

namespace AmazonMcf.Results;

/// <summary>
/// The orders that a results file of an earlier run names as settled: placed or found, for this seller and with this content. Such an order
/// is skipped; every other one is tried again.
/// </summary>
internal sealed class SettledOrders
{
    private readonly Dictionary<(string Seller, string Id), ResultRow> rows = [];
    private readonly string name;

    private SettledOrders(string name) => this.name = name;

    /// <summary>The settled rows.</summary>
    public IReadOnlyCollection<ResultRow> Rows => rows.Values;

    /// <summary>Reads a results file, and the unfinished one beside it.</summary>
    /// <param name="path">The full path.</param>
    /// <returns>The orders; null if neither file exists.</returns>
    /// <exception cref="InvalidDataException">The file is not a results file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SettledOrders? Read(string path)
    {
        string[] files = [.. new[] { path, path + RecordFile.Suffix }.Where(File.Exists)];
        var settled = new SettledOrders(Path.GetFileName(path));
        foreach (var file in files)
        {
            settled.Add(file);
        }

        return files.Length == 0 ? null : settled;
    }

    /// <summary>The result for an order that is skipped; null if it must be placed.</summary>
    /// <param name="order">The order.</param>
    /// <param name="hash">The hash of its content.</param>
    /// <param name="connection">The connection it would be placed over.</param>
    public McfOrderResult? Find(McfOrderRequest order, string hash, McfConnection connection) =>
        rows.TryGetValue(KeyOf(connection.SellerKey, order.SellerFulfillmentOrderId ?? ""), out var row) && row.ContentHash == hash
            ? connection.Mark(new McfOrderResult
            {
                SellerFulfillmentOrderId = row.OrderId,
                Outcome = McfOutcome.AlreadyExists,
                Reason = $"'{name}' reports it as {row.Outcome} with the same content; nothing was sent.",
                RequestId = row.Cells[3].Length == 0 ? null : row.Cells[3],
                Source = order.Source,
                Order = order,
            })
            : null;

    private static (string Seller, string Id) KeyOf(string seller, string id) => (seller.ToUpperInvariant(), id);

    private void Add(string file)
    {
        using var text = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        string[]? header = null;
        foreach (var cells in CsvTable.Read(text))
        {
            if (header is null)
            {
                header = cells;
                Require(header, file);
                continue;
            }

            // The last row of a run that was ended by force may be cut off; then it has no hash.
            var row = new ResultRow([.. ResultRow.Columns.Select(column => Cell(cells, Array.IndexOf(header, column)))]);
            if (row.IsSettled)
            {
                rows[KeyOf(row.SellerKey, row.OrderId)] = row;
            }
        }

        Require(header ?? [], file);
    }

    private static void Require(string[] header, string file)
    {
        if (!header.Take(ResultRow.KnownColumns).SequenceEqual(ResultRow.Columns.Take(ResultRow.KnownColumns)))
        {
            throw new InvalidDataException($"'{file}' does not contain results of New-McfOrder or mcf import.");
        }
    }

    private static string Cell(string[] cells, int index) => index >= 0 && index < cells.Length ? cells[index] : "";
}
