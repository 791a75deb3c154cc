using AmazonMcf.OrderFiles.Formats;
using AmazonMcf.OrderFiles.Rows;
using AmazonMcf.OrderFiles.Statuses;

namespace AmazonMcf.OrderFiles.Columns;

/// <summary>What every column of a file is used for: drawn up once from the header, then followed for every row.</summary>
internal sealed class ColumnPlan
{
    private static readonly HashSet<string> LocationNames = new(
        ["location", "locationname", "fulfillmentlocation", "warehouse", "warehousename"], StringComparer.Ordinal);

    private static readonly HashSet<string> TagNames = new(["tag", "tags", "ordertag", "ordertags"], StringComparer.Ordinal);

    private readonly Dictionary<string, ColumnUse> byMember = new(StringComparer.Ordinal);

    public ColumnPlan(
        ShopFormat format,
        IReadOnlyList<ColumnUse> columns,
        IReadOnlyList<string> warnings,
        OrderFileOptions options,
        IReadOnlyList<(int Index, OrderMember Member)> rivals)
    {
        Format = format;
        Columns = columns;
        Warnings = warnings;
        foreach (var column in columns)
        {
            if (column.Member is { } member)
            {
                byMember.Add(member.Path, column);
            }
        }

        Locations = columns.Where(column => LocationNames.Contains(column.Name)).ToArray();
        Tags = columns.Where(column => TagNames.Contains(column.Name)).ToArray();
        Mapped = columns.Where(column => column.Member is not null).ToArray();
        CellCount = columns.Count;
        Shared = SharedCells.Of(format.Lines, columns);
        if (Shared is not null)
        {
            byMember.Add(OrderMembers.Sku.Path, Shared.Sku);
            byMember.Add(OrderMembers.Quantity.Path, Shared.Quantity);
            Mapped = [.. Mapped, Shared.Sku, Shared.Quantity];
            CellCount += 2;
        }

        Statuses = new StatusPlan(format.Statuses, columns, ColumnOf(OrderMembers.Quantity.Path), options);
        Unread = UnreadColumn.Of(format, columns, rivals);
        Read = columns
            .Where(column =>
                column.Member is not null || column.IsKept || Array.Exists(Unread, unread => unread.Column == column)
                || format.Watches(column.Name) || Statuses.Read.Contains(column)
                || Locations.Contains(column) || Tags.Contains(column))
            .ToArray();
        Address = Mapped.Where(column => column.Member!.Level == MemberLevel.Address).Select(column => column.Index).ToArray();
        Kept = columns.Where(column => column.IsKept).ToArray();
        IdIndex = ColumnOf(OrderMembers.Id.Path)?.Index ?? -1;
        Quantity = ColumnOf(OrderMembers.Quantity.Path);
        Shapes =
        [
            .. Mapped.Where(column => column.Index > IdIndex && column.Index < columns.Count).OrderBy(column => column.Index)
                .Select(column => (column.Index, Fits: CellShape.Of(column.Member!)!))
                .Where(column => column.Fits is not null),
        ];
    }

    public ShopFormat Format { get; }

    /// <summary>All columns.</summary>
    public IReadOnlyList<ColumnUse> Columns { get; }

    /// <summary>The number of cells of a row, including those of lines that share a row of the file.</summary>
    public int CellCount { get; }

    /// <summary>Where lines are that share a row; null if every line has a row.</summary>
    public SharedCells? Shared { get; }

    /// <summary>The columns whose cells are looked at at all.</summary>
    public ColumnUse[] Read { get; }

    /// <summary>The columns that fill a member.</summary>
    public ColumnUse[] Mapped { get; }

    /// <summary>The places of the columns that are part of the address.</summary>
    public int[] Address { get; }

    /// <summary>The columns that no member takes and that are kept beside the order.</summary>
    public ColumnUse[] Kept { get; }

    /// <summary>The columns that no member takes although their cells belong to the order.</summary>
    public UnreadColumn[] Unread { get; }

    /// <summary>The columns with the status of an order.</summary>
    public StatusPlan Statuses { get; }

    /// <summary>The columns with the location of the shop that an order is shipped from.</summary>
    public ColumnUse[] Locations { get; }

    /// <summary>The columns with the tags of an order.</summary>
    public ColumnUse[] Tags { get; }

    /// <summary>What is to be said about the header.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The columns behind the order id whose values cannot be any text, each with what its values look like.</summary>
    public (int Index, Func<string, bool> Fits)[] Shapes { get; }

    /// <summary>The place of the order id; -1 when no column holds it.</summary>
    public int IdIndex { get; }

    /// <summary>The column of the quantity; null when there is none.</summary>
    public ColumnUse? Quantity { get; }

    /// <summary>The column that fills a member, by the member's path.</summary>
    public ColumnUse? ColumnOf(string memberPath) => byMember.TryGetValue(memberPath, out var column) ? column : null;

    /// <summary>Whether a row says something about the address; one that does not is a mere continuation of its order.</summary>
    public bool HasAddress(OrderRow row)
    {
        foreach (var index in Address)
        {
            if (row.Cells[index] is not null)
            {
                return true;
            }
        }

        return false;
    }
}
