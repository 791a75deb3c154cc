using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.OrderFiles.Rows;

/// <summary>Finds the cell that contains a delimiter without quotation marks, in a row that therefore has too many cells.</summary>
internal static class StrayDelimiter
{
    private const string Address = nameof(McfOrderRequest.DestinationAddress) + ".";

    /// <summary>The column of the cell; null if it is not certain.</summary>
    /// <param name="record">The record.</param>
    /// <param name="count">The number of its cells.</param>
    /// <param name="plan">The columns.</param>
    public static ColumnUse? Find(IRecords record, int count, ColumnPlan plan)
    {
        var excess = count - plan.Columns.Count;
        var best = new List<ColumnUse>();
        var most = int.MinValue;
        foreach (var column in plan.Columns)
        {
            var fit = plan.Columns.Sum(other => Fit(other, column, record, excess));
            if (fit > most)
            {
                best.Clear();
                most = fit;
            }

            if (fit == most)
            {
                best.Add(column);
            }
        }

        return best.Count == 1 ? best[0] : OnlyOne(best.Where(column => IsSentence(record, column.Index, excess)));
    }

    // In text, a space follows a comma; between cells, there is none.
    private static bool IsSentence(IRecords record, int first, int excess) =>
        !record.IsPadded(first) && Enumerable.Range(first + 1, excess).All(record.IsPadded);

    private static ColumnUse? OnlyOne(IEnumerable<ColumnUse> columns)
    {
        var few = columns.Take(2).ToList();
        return few.Count == 1 ? few[0] : null;
    }

    private static int Fit(ColumnUse column, ColumnUse stray, IRecords record, int excess)
    {
        if (column.Member is not { } member)
        {
            return 0;
        }

        if (column == stray)
        {
            return HasShape(member) ? -2 : 0;
        }

        var cell = record.Cell(column.Index < stray.Index ? column.Index : column.Index + excess);
        return cell is null || !HasShape(member) ? 0 : Fits(member, cell) ? 1 : -2;
    }

    private static bool HasShape(OrderMember member) => Shape(member) is not null;

    private static bool Fits(OrderMember member, string cell) => Shape(member)!(cell);

    private static Func<string, bool>? Shape(OrderMember member) => member.Path switch
    {
        "Items[]." + nameof(McfOrderRequestItem.Quantity) => cell => cell.All(IsDigit),
        Address + nameof(McfAddress.CountryCode) => cell => !cell.Any(IsDigit) && cell.Length is 2 or 3 or > 4,
        Address + nameof(McfAddress.PostalCode) => cell => cell.Any(IsDigit) && cell.Length < 12,
        Address + nameof(McfAddress.StateOrRegion) => cell => !cell.Any(IsDigit),
        Address + nameof(McfAddress.Phone) => cell => cell.Count(IsDigit) > 5,
        nameof(McfOrderRequest.NotificationEmails) or nameof(OrderMembers.BuyerEmail) => cell => cell.IndexOf('@') > 0,
        nameof(McfOrderRequest.ShippingSpeedCategory) => cell => ShippingSpeedCategories.Normalize(cell) != cell
            || cell is ShippingSpeedCategories.Standard or ShippingSpeedCategories.Expedited or ShippingSpeedCategories.Priority,
        nameof(McfOrderRequest.FulfillmentAction) => cell => FulfillmentActions.Normalize(cell) is FulfillmentActions.Ship
            or FulfillmentActions.Hold,
        nameof(McfOrderRequest.MarketplaceId) => cell => McfMarketplaces.Find(cell) is not null,
        nameof(McfOrderRequest.DisplayableOrderDate) => cell => cell.Count(IsDigit) > 2,
        _ => null,
    };

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
