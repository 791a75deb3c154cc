using System.Globalization;
using System.Text;
using AmazonMcf.Model;
using AmazonMcf.Reporting;

namespace AmazonMcf.Results;

/// <summary>A row of a results file of New-McfOrder or <c>mcf import</c>.</summary>
/// <param name="Cells">The cells, in the order of the columns.</param>
internal sealed record ResultRow(string[] Cells)
{
    /// <summary>The columns.</summary>
    public static readonly string[] Columns =
    [
        "SellerFulfillmentOrderId", "Outcome", "Reason", "RequestId", "Attempts", "WaitedSeconds", "File", "Rows", "SellerKey",
        "ContentHash",
    ];

    /// <summary>How many columns begin the results of every version.</summary>
    public const int KnownColumns = 4;

    /// <summary>The order ID.</summary>
    public string OrderId => Cells[0];

    /// <summary>The outcome.</summary>
    public string Outcome => Cells[1];

    /// <summary>The seller.</summary>
    public string SellerKey => Cells[8];

    /// <summary>The hash of the order's content; empty in the results of earlier versions and of orders that could not be read.</summary>
    public string ContentHash => Cells[9];

    /// <summary>Whether the order needs no second request.</summary>
    public bool IsSettled =>
        Outcome is McfOutcome.Created or McfOutcome.AlreadyExists && ContentHash.Length > 0 && SellerKey.Length > 0;

    /// <summary>The row as it is written. No cell of it runs as a formula.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(CsvTable.Line(Cells));

    /// <summary>How a file of results begins.</summary>
    /// <param name="carried">Rows of an earlier run.</param>
    /// <param name="hasByteOrderMark">Whether the file begins with a byte order mark.</param>
    public static byte[] Start(IEnumerable<ResultRow> carried, bool hasByteOrderMark = false) =>
    [
        .. hasByteOrderMark ? Encoding.UTF8.GetPreamble() : [],
        .. new ResultRow(Columns).ToBytes(),
        .. carried.SelectMany(row => row.ToBytes()),
    ];

    /// <summary>The row of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="hash">The hash of the order's content.</param>
    public static ResultRow Of(McfOrderResult result, string hash) => new(
    [
        result.SellerFulfillmentOrderId,
        result.Outcome,
        result.Reason ?? "",
        result.RequestId ?? "",
        result.Attempts.ToString(CultureInfo.InvariantCulture),
        TimeSpan.Parse(result.Waited, CultureInfo.InvariantCulture).TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture),
        result.Source?.Path ?? "",
        string.Join(" ", (result.Source?.Rows ?? []).Select(row => row.ToString(CultureInfo.InvariantCulture))),
        result.SellerKey ?? "",
        hash,
    ]);
}
