using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Validation;

namespace AmazonMcf.Binding;

/// <summary>
/// Reads the status of an order that was passed as one object with the rules for rows: its members with a status become the columns of
/// rows, one for each line. All other cells of these rows are constant, because the order itself is validated later.
/// </summary>
internal sealed class ObjectStatus
{
    private const string Format = "Csv";

    private static readonly (string Column, string Cell)[] Address =
    [
        (nameof(McfAddress.Name), "Recipient"), (nameof(McfAddress.AddressLine1), "1 Main St"), (nameof(McfAddress.City), "Seattle"),
        (nameof(McfAddress.StateOrRegion), "WA"), (nameof(McfAddress.PostalCode), "98101"), (nameof(McfAddress.CountryCode), "US"),
    ];

    private readonly McfOrderRequestItem[] items;
    private readonly OrderFileEntry rows;
    private readonly IReadOnlyList<string> closing;

    private ObjectStatus(McfOrderRequest order, OrderFileEntry rows, IReadOnlyList<string> closing) =>
        (items, this.rows, this.closing) = ([.. order.Items], rows, closing);

    /// <summary>Reads the status of an order; null if no member of its object has one.</summary>
    /// <param name="order">The order, as it was bound to its object.</param>
    /// <param name="options">Returns the options for rows.</param>
    public static ObjectStatus? Read(McfOrderRequest order, Func<OrderFileOptions> options)
    {
        if (string.IsNullOrWhiteSpace(order.SellerFulfillmentOrderId) || order.Items is not { Count: > 0 } || order.Items.Contains(null!))
        {
            return null;
        }

        var ofOrder = UnboundMembers.StatusesOf(order);
        string[] ofLines =
            [.. order.Items.SelectMany(UnboundMembers.StatusesOf).Select(member => member.Key).Distinct(StringComparer.OrdinalIgnoreCase)];
        if (ofOrder.Count + ofLines.Length == 0)
        {
            return null;
        }

        var gatherer = new OrderRowGatherer(ForRows(options()));
        for (var i = 0; i < order.Items.Count; i++)
        {
            gatherer.Add(Row(order, i, ofOrder, ofLines));
        }

        return gatherer.Complete().FirstOrDefault() is { } entry ? new(order, entry, gatherer.ClosingWarnings) : null;
    }

    /// <summary>Changes the order: lines that are done with are removed from it, and quantities become those that are left.</summary>
    /// <param name="order">The order.</param>
    public void ApplyTo(McfOrderRequest order)
    {
        if (rows.Order is not { } read)
        {
            return;
        }

        var left = new List<McfOrderRequestItem>();
        foreach (var line in read.Items)
        {
            var item = ItemOf(line.SellerSku);
            item.Quantity = line.Quantity;
            left.Add(item);
        }

        order.Items = [.. left];
        order.FulfillmentAction ??= read.FulfillmentAction;
        order.ShippingSpeedCategory ??= read.ShippingSpeedCategory;
    }

    /// <summary>Adds to the entry of the order what its status means.</summary>
    /// <param name="entry">The entry.</param>
    public void AddTo(OrderFileEntry entry)
    {
        var known = OrderIdRules.Warnings(entry.SellerFulfillmentOrderId)
            .Concat(rows.Order is { } read ? OrderWarnings.Of(read) : []);
        entry.Warnings = [.. entry.Warnings, .. rows.Warnings.Except(known), .. closing];
        entry.LeftOutLines = [.. rows.LeftOutLines.Select(LineOf), .. entry.LeftOutLines];
        foreach (var error in rows.ValidationErrors)
        {
            (error.Member, error.Column, error.Row) = (error.Column ?? error.Member, null, null);
            entry.HoldBack(error, entry.Input);
        }

        if (rows.LeftOut is { } leftOut)
        {
            leftOut.Rows = [];
            (entry.Order, entry.LeftOut) = (null, leftOut);
        }
    }

    private McfOrderRequestItem ItemOf(string? index) => items[int.Parse(index!, CultureInfo.InvariantCulture)];

    private McfLeftOutLine LineOf(McfLeftOutLine line)
    {
        (line.Row, line.SellerSku) = (0, ItemOf(line.SellerSku).SellerSku);
        return line;
    }

    private static OrderFileOptions ForRows(OrderFileOptions options)
    {
        (options.Format, options.Channel, options.ColumnMap, options.Complete) = (Format, null, null, null);
        (options.Marketplace, options.MarketplaceId, options.Region) = (null, null, null);
        return options;
    }

    private static Dictionary<string, string?> Row(
        McfOrderRequest order, int index, IReadOnlyList<KeyValuePair<string, object?>> ofOrder, string[] ofLines)
    {
        var item = order.Items[index];
        var row = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [nameof(order.SellerFulfillmentOrderId)] = order.SellerFulfillmentOrderId,
            [nameof(item.Quantity)] = item.Quantity.ToString(CultureInfo.InvariantCulture),
        };
        foreach (var (column, cell) in Address)
        {
            row[column] = cell;
        }

        foreach (var member in ofOrder)
        {
            row[member.Key] = PlainText.ForCell(member.Value);
        }

        foreach (var name in ofLines)
        {
            var own = UnboundMembers.StatusesOf(item).FirstOrDefault(member => IsSame(member.Key, name));
            row[name] = PlainText.ForCell(own.Value) ?? (row.TryGetValue(name, out var ofAll) ? ofAll : null);
        }

        row[nameof(item.SellerSku)] = index.ToString(CultureInfo.InvariantCulture);
        return row;
    }

    private static bool IsSame(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
