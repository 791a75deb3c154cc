using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>What the rows of one order say about its status. Most orders are to be shipped, and need no memory for it.</summary>
internal sealed class OrderStatus
{
    private static readonly Dictionary<OrderRow, LeftOutReason> NoReasons = [];
    private static readonly Dictionary<OrderRow, int> NoCounts = [];
    private Dictionary<OrderRow, LeftOutReason>? leftOutLines;
    private Dictionary<OrderRow, int>? remaining;
    private List<(OrderRow Row, ColumnUse Column, string? Value, string Rule)>? errors;
    private List<(OrderRow Row, StatusColumn Column, string Value)>? unknown;
    private List<PartialClaim>? claims;

    /// <summary>Of a file that says nothing about the status of its orders.</summary>
    public static OrderStatus Ships { get; } = new();

    /// <summary>Why the order is excluded; null if it is not.</summary>
    public LeftOutReason? LeftOut { get; set; }

    /// <summary>The lines that are excluded from the order.</summary>
    public IReadOnlyDictionary<OrderRow, LeftOutReason> LeftOutLines => leftOutLines ?? NoReasons;

    /// <summary>The quantities of lines of which a part is left.</summary>
    public IReadOnlyDictionary<OrderRow, int> Remaining => remaining ?? NoCounts;

    /// <summary>The values that hold the order back, each with its rule.</summary>
    public IReadOnlyList<(OrderRow Row, ColumnUse Column, string? Value, string Rule)> Errors =>
        errors is null ? Array.Empty<(OrderRow, ColumnUse, string?, string)>() : errors;

    /// <summary>The values that are not in the table of statuses.</summary>
    public IReadOnlyList<(OrderRow Row, StatusColumn Column, string Value)> Unknown =>
        unknown is null ? Array.Empty<(OrderRow, StatusColumn, string)>() : unknown;

    /// <summary>Whether the order is not paid in full.</summary>
    public bool IsUnpaid { get; set; }

    /// <summary>The values that say that a part of the order is shipped or refunded.</summary>
    public IReadOnlyList<PartialClaim> PartialClaims => claims is null ? Array.Empty<PartialClaim>() : claims;

    /// <summary>Whether an unknown part of the order is refunded.</summary>
    public bool IsPartlyRefunded { get; set; }

    public void LeaveOut(OrderRow line, LeftOutReason reason) => (leftOutLines ??= []).Add(line, reason);

    public void Leave(OrderRow line, int quantity) => (remaining ??= []).Add(line, quantity);

    public void AddError(OrderRow row, ColumnUse column, string? value, string rule) => (errors ??= []).Add((row, column, value, rule));

    public void AddUnknown(OrderRow row, StatusColumn column, string value) => (unknown ??= []).Add((row, column, value));

    public void AddClaim(PartialClaim claim) => (claims ??= []).Add(claim);
}
