using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>The columns of a file with the status of its orders.</summary>
internal sealed class StatusPlan
{
    private const string StatePath = nameof(McfOrderRequest.DestinationAddress) + "." + nameof(McfAddress.StateOrRegion);

    public StatusPlan(FormatStatuses format, IReadOnlyList<ColumnUse> columns, ColumnUse? quantity, OrderFileOptions options)
    {
        // State beside Shipping State is mostly the payer's, but Estado beside State is the status.
        var states = columns.Where(IsState).ToArray();
        var hasState = columns.Any(column => column.Member?.Path == StatePath);
        var found = columns.Select(column => (Column: column, Role: RoleOf(column, format))).Where(each => each.Role is not null)
            .Select(each => new StatusColumn(
                each.Column, each.Role!.Value, format, options, !states.Contains(each.Column) || (hasState && each.Column.Name != "state")))
            .ToArray();
        PaymentStatuses = [.. found.Where(column => column.Role == StatusRole.Payment)];
        Payments = PaymentStatuses.Length > 0 ? PaymentStatuses : [.. found.Where(column => column.Role == StatusRole.PaidDate)];
        OfOrder = [.. found.Where(column => column.IsOfOrder && column.Role is not (StatusRole.Payment or StatusRole.PaidDate))];
        OfLine = [.. found.Where(column => !column.IsOfOrder)];
        Quantity = quantity;
        var kind = Quantity is null ? null : QuantityColumns.KindOf(Quantity.Header);
        (CountsToShip, CountsNet) = (kind == CountKind.ToShip, kind == CountKind.Net);
        Shipped = CountsToShip ? [] : Counting(columns, CountKind.Shipped);
        Returned = CountsToShip || CountsNet ? [] : Counting(columns, CountKind.Returned);
        PossibleCounts = Quantity is not null && Quantity.Index < columns.Count ? PossiblyCounting(columns) : [];
        Possible =
        [
            .. from column in columns
               where column.Member is null && column.IsKept && !IsState(column) && RoleOf(column, format) is null
               where QuantityColumns.KindOf(column.Header) is null
               let role = StatusColumns.PossibleRoleOf(column.Header)
               where role is not null
               select new StatusColumn(column, role.Value, format, options),
        ];
        RemovedLinesHaveNoUnit = format.RemovedLinesHaveNoUnit;
        ReadsQuantity = CountsToShip || CountsNet || Shipped.Length + Returned.Length > 0 || RemovedLinesHaveNoUnit;
        Read = [.. found.Select(column => column.Column), .. Shipped, .. Returned];
        Uncertain = [.. found.Where(column => !column.IsCertain).Select(column => column.Column)];
    }

    /// <summary>The columns about the order as a whole, without those of the payment.</summary>
    public StatusColumn[] OfOrder { get; }

    /// <summary>The columns that can differ from line to line.</summary>
    public StatusColumn[] OfLine { get; }

    /// <summary>The columns that say whether the order is paid: those of a status, or else those of a date.</summary>
    public StatusColumn[] Payments { get; }

    /// <summary>The columns of the payment that hold a status.</summary>
    public StatusColumn[] PaymentStatuses { get; }

    /// <summary>The column of the quantity.</summary>
    public ColumnUse? Quantity { get; }

    /// <summary>Whether the quantity is what is left to ship.</summary>
    public bool CountsToShip { get; }

    /// <summary>Whether the quantity excludes refunded units, but not those that were shipped.</summary>
    public bool CountsNet { get; }

    /// <summary>The columns with the shipped units of a line, which the quantity includes.</summary>
    public ColumnUse[] Shipped { get; }

    /// <summary>The columns with the refunded, returned or canceled units of a line, which the quantity includes.</summary>
    public ColumnUse[] Returned { get; }

    /// <summary>The columns that count units if their values do, see <see cref="CountSurvey"/>.</summary>
    public (ColumnUse Column, CountKind Kind)[] PossibleCounts { get; }

    /// <summary>The columns that have a status if their values do, see <see cref="StatusSurvey"/>.</summary>
    public StatusColumn[] Possible { get; }

    /// <summary>Whether a line with the quantity 0 was removed from its order.</summary>
    public bool RemovedLinesHaveNoUnit { get; }

    /// <summary>Whether quantities say anything about the status of lines.</summary>
    public bool ReadsQuantity { get; }

    /// <summary>All these columns.</summary>
    public ColumnUse[] Read { get; }

    /// <summary>Those that may have the state of an address instead.</summary>
    public ColumnUse[] Uncertain { get; }

    private static ColumnUse[] Counting(IReadOnlyList<ColumnUse> columns, CountKind kind) =>
        [.. columns.Where(column => column.Member is null && QuantityColumns.KindOf(column.Header) == kind)];

    private static (ColumnUse, CountKind)[] PossiblyCounting(IReadOnlyList<ColumnUse> columns) =>
    [
        .. from column in columns
           where column.Member is null
           let kind = QuantityColumns.PossibleKindOf(column.Header)
           where kind is not null
           select (column, kind.Value),
    ];

    private static bool IsState(ColumnUse column) => column.Member is null && StatusColumns.MayBeState(column.Header);

    private static StatusRole? RoleOf(ColumnUse column, FormatStatuses format)
    {
        if (column.Member == OrderMembers.ShippingMethod || column.Member == OrderMembers.Speed)
        {
            return StatusRole.Method;
        }

        if (column.Member is not null)
        {
            return null;
        }

        return format.Columns.TryGetValue(StatusText.Normalize(column.Header), out var role) ? role
            : IsState(column) ? StatusRole.Fulfillment
            : StatusColumns.RoleOf(column.Header);
    }
}
