using AmazonMcf.OrderFiles.Rows;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>A value that says that a part of an order or of a line is shipped or refunded.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its column.</param>
/// <param name="Value">The value.</param>
/// <param name="IsRefund">Whether the part is refunded; otherwise it is shipped.</param>
internal sealed record PartialClaim(OrderRow Row, StatusColumn Column, string Value, bool IsRefund)
{
    /// <summary>The lines that it is about.</summary>
    public OrderRow[] LinesOf(OrderGroup group) =>
        Column.Role == StatusRole.Line ? [Row] : [.. group.Rows.Where(row => !row.IsSummary)];
}
