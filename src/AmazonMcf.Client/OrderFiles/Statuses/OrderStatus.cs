using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>What the rows of one order say about its status.</summary>
internal sealed class OrderStatus
{
    /// <summary>Of a file that says nothing about the status of its orders.</summary>
    public static OrderStatus Ships { get; } = new();

    /// <summary>Why the order is left out; null if it is not.</summary>
    public LeftOutReason? LeftOut { get; set; }

    /// <summary>The lines that are left out of the order.</summary>
    public Dictionary<OrderRow, LeftOutReason> LeftOutLines { get; } = [];

    /// <summary>The quantities of lines of which a part is left.</summary>
    public Dictionary<OrderRow, int> Remaining { get; } = [];

    /// <summary>The values that hold the order back, each with its rule.</summary>
    public List<(OrderRow Row, ColumnUse Column, string? Value, string Rule)> Errors { get; } = [];

    /// <summary>The values that are not in the table of statuses.</summary>
    public List<(OrderRow Row, StatusColumn Column, string Value)> Unknown { get; } = [];

    /// <summary>Whether the order is not paid in full.</summary>
    public bool IsUnpaid { get; set; }

    /// <summary>Whether an unknown part of the order is refunded.</summary>
    public bool IsPartlyRefunded { get; set; }
}
