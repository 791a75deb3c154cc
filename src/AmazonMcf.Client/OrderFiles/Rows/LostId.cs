using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Recognizes rows that are a line of an order without saying of which.</summary>
internal static class LostId
{
    private const string Address = nameof(McfOrderRequest.DestinationAddress) + ".";

    private static readonly HashSet<string> OfLine = new(
        [
            OrderMembers.Sku.Path, OrderMembers.ProductName.Path, OrderMembers.AddressLine1.Path, Address + nameof(McfAddress.City),
            Address + nameof(McfAddress.PostalCode),
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a row may be a line of another row's order.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="plan">The columns.</param>
    public static bool IsIn(string?[] cells, ColumnPlan plan) =>
        plan.IdIndex >= 0
        && plan.Shared is null // Then each row is a whole order.
        && (cells[plan.IdIndex] is { } id ? IsDestroyed(id) : IsLine(cells, plan));

    /// <summary>Whether nothing certain is left of an id. One with invisible characters is still known.</summary>
    public static bool IsDestroyed(string id) => CellDamage.Destroys(id) || id == PersonalData.Mask || WholeRow.IsRow(id);

    // A total below the orders has neither a product nor a place.
    private static bool IsLine(string?[] cells, ColumnPlan plan) =>
        Array.Exists(plan.Mapped, column => cells[column.Index] is not null && OfLine.Contains(column.Member!.Path));
}
