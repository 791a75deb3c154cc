namespace AmazonMcf.Binding;

/// <summary>
/// Converts an order of Shopify's REST API, as ConvertFrom-Json returns it, to the rows of Shopify's order export. One set of rules then
/// decides about both: statuses, payments, units still to ship.
/// </summary>
internal static class ShopifyOrder
{
    /// <summary>The format of the rows.</summary>
    public const string Format = "Shopify";

    private const string Lines = "line_items";
    private const string Address = "shipping_address";
    private const string Methods = "shipping_lines";
    private const string Quantity = "Lineitem quantity";
    private const string LineStatus = "Lineitem fulfillment status";

    private static readonly string[] Marks = [Address, Methods, "financial_status"];

    // A member that the object does not have is a column that the export does not have.
    private static readonly (string Member, string Column)[] OrderColumns =
    [
        ("email", "Email"), ("financial_status", "Financial Status"), ("fulfillment_status", "Fulfillment Status"),
        ("currency", "Currency"), ("created_at", "Created at"), ("cancelled_at", "Cancelled at"), ("tags", "Tags"),
    ];

    private static readonly (string Member, string Column)[] AddressColumns =
    [
        ("address1", "Shipping Address1"), ("address2", "Shipping Address2"), ("company", "Shipping Company"), ("city", "Shipping City"),
        ("zip", "Shipping Zip"), ("phone", "Shipping Phone"),
    ];

    private static readonly (string Member, string Column)[] LineColumns =
        [("name", "Lineitem name"), ("sku", "Lineitem sku"), ("requires_shipping", "Lineitem requires shipping")];

    /// <summary>The order that a value is or, as a response of the API, contains; null if there is none.</summary>
    public static object? Find(object value) =>
        IsOrder(value) ? value : InputObject.Find(value, "order") is { } inner && InputObject.IsBag(inner) && IsOrder(inner) ? inner : null;

    /// <summary>The rows of an order.</summary>
    /// <exception cref="BindingFailedException">The lines or the address have a different form.</exception>
    public static IReadOnlyList<Dictionary<string, string?>> Rows(object order)
    {
        var head = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Name"] = Text(order, "name") ?? Text(order, "order_number") ?? Text(order, "id")
                ?? throw new BindingFailedException("name", "is required."),
        };
        Copy(order, OrderColumns, head);
        CopyAddress(Bag(order, Address), head);
        if (Member(order, Methods) is { } methods)
        {
            head["Shipping Method"] = InputObject.Items(methods.Value).OfType<object>().Select(MethodOf).FirstOrDefault();
        }

        var rows = InputObject.Items(Member(order, Lines)?.Value).Select((line, index) => Row(order, head, line, index)).ToList();
        return rows.Count > 0 ? rows : throw new BindingFailedException(Lines, "must contain at least one line.");
    }

    private static bool IsOrder(object value) =>
        Member(value, Lines) is { Value: not (null or string or ValueType) }
        && Array.Exists(Marks, mark => Member(value, mark) is not null);

    private static string? MethodOf(object method) => InputObject.IsBag(method) ? Text(method, "title") ?? Text(method, "code") : null;

    private static void CopyAddress(object? address, Dictionary<string, string?> row)
    {
        if (address is null)
        {
            return;
        }

        Copy(address, AddressColumns, row);
        row["Shipping Name"] = Text(address, "name") ?? $"{Text(address, "first_name")} {Text(address, "last_name")}".Trim();
        row["Shipping Province"] = Text(address, "province_code") ?? Text(address, "province");
        row["Shipping Country"] = Text(address, "country_code") ?? Text(address, "country");
    }

    private static Dictionary<string, string?> Row(object order, Dictionary<string, string?> head, object? line, int index)
    {
        if (line is null || !InputObject.IsBag(line))
        {
            throw new BindingFailedException(FormattableString.Invariant($"{Lines}[{index}]"), "must be an object.");
        }

        var row = new Dictionary<string, string?>(head, StringComparer.Ordinal);
        Copy(line, LineColumns, row);
        (row[Quantity], row[LineStatus]) = Open(line);
        return row;
    }

    // What is still to ship: fulfillable_quantity excludes units that were shipped, refunded or removed. An export has no such column.
    private static (string? Quantity, string? Status) Open(object line)
    {
        var (ordered, status) = (Text(line, "current_quantity") ?? Text(line, "quantity"), Text(line, "fulfillment_status"));
        return Text(line, "fulfillable_quantity") is not { } open || (open == "0" && status == "fulfilled")
            ? (ordered, status)
            : (open, "pending");
    }

    private static void Copy(object source, (string Member, string Column)[] columns, Dictionary<string, string?> row)
    {
        foreach (var (member, column) in columns)
        {
            if (Member(source, member) is { } found)
            {
                row[column] = PlainText.ForCell(found.Value);
            }
        }
    }

    private static object? Bag(object value, string name) => Member(value, name)?.Value switch
    {
        null => null,
        var bag when InputObject.IsBag(bag) => bag,
        _ => throw new BindingFailedException(name, "must be one object."),
    };

    private static string? Text(object value, string name) =>
        Member(value, name) is { Value: { } found } && PlainText.ForCell(found) is { Length: > 0 } text ? text : null;

    private static KeyValuePair<string, object?>? Member(object value, string name)
    {
        foreach (var entry in InputObject.Read(value))
        {
            if (string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return entry;
            }
        }

        return null;
    }
}
