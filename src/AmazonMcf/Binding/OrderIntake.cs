using System.Management.Automation;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Submission;
using AmazonMcf.Validation;

namespace AmazonMcf.Binding;

/// <summary>
/// Converts pipeline input to orders. An object with Items is a complete order and is returned immediately. Table rows are collected by
/// order until the input ends, because an order must never be sent with a line missing.
/// </summary>
/// <param name="optionsFor">The options for reading table rows of a seller.</param>
/// <param name="skus">The SKU map.</param>
internal sealed class OrderIntake(Func<InputSeller, OrderFileOptions> optionsFor, SkuMapping skus)
{
    private static readonly string[] Carriers =
    [
        .. new[] { typeof(McfOrderResult), typeof(McfInterruption), typeof(McfPreview) }.SelectMany(type =>
            new[] { type.FullName!, "Deserialized." + type.FullName }
        ),
    ];

    // What was sent, or received, with its ID: a different spelling would be a different order.
    private static readonly string[] Placed = FormsOf(typeof(McfOrder), typeof(McfOrderResult), typeof(McfInterruption));

    /// <summary>Why a command that places orders rejects an order that was excluded from its file.</summary>
    internal const string LeftOutRule =
        "must not be an order that was excluded from its file; to place it, import the file with the -Include parameter for its reason.";

    private const string NoOrderRule =
        "must be an order, an object with the members of an order, or a table row. To read a file, use Import-McfOrder.";

    private static readonly string[] LeftOut = FormsOf(typeof(McfLeftOutOrder));

    // Two sellers may both have an order 1001: rows of different sellers are never combined.
    private readonly List<(InputSeller Seller, OrderRowGatherer Rows)> gathered = [];
    private readonly HashSet<int> blank = [];
    private readonly SortedSet<string> unbound = new(StringComparer.OrdinalIgnoreCase);
    private (InputSeller Seller, OrderRowGatherer Rows)? current;
    private int rowCount;

    /// <summary>Whether rows have been collected that wait for the end of the input.</summary>
    public bool IsGathering => gathered.Count > 0;

    /// <summary>Warnings about all rows and objects, once their orders are returned.</summary>
    public IEnumerable<string> ClosingWarnings =>
        gathered.SelectMany(source => source.Rows.ClosingWarnings).Distinct().Concat(skus.ClosingWarnings).Concat(
            unbound.Count == 0 ? [] : [$"Unrecognized members are not sent to Amazon: {string.Join(", ", unbound)}."]);

    /// <summary>Reads one input.</summary>
    /// <param name="input">An order, a result, an interruption or a preview with an order, an object with Items, or a table row.</param>
    /// <returns>The order; null for a table row.</returns>
    public OrderFileEntry? Take(object input)
    {
        var value = InputObject.Unwrap(input)!;
        if (IsLeftOut(value))
        {
            return InvalidInput(value, "InputObject", LeftOutRule);
        }

        if (WholeOrder(value) is { } order)
        {
            return Entry(order, InputSeller.Of(value), value);
        }

        if (value is FileSystemInfo || !InputObject.IsBag(value))
        {
            return InvalidInput(value, "InputObject", NoOrderRule);
        }

        if (ShopifyOrder.Find(value) is { } shopOrder)
        {
            return Read(shopOrder, value);
        }

        if (HasLines(value))
        {
            return Bind(value, InputSeller.Unknown, value);
        }

        if (CarriedOrder(value) is { } carried)
        {
            return Bind(carried, InputSeller.Of(value), value);
        }

        if (IsCarrier(value))
        {
            return InvalidInput(value, "Order", "is required: this object does not contain its order.");
        }

        Gather(value);
        return null;
    }

    /// <summary>Reads an order that was typed as parameters.</summary>
    /// <param name="order">The order, whose lines and address may have been objects.</param>
    public OrderFileEntry TakeTyped(McfOrderRequest order)
    {
        TrimmedIds.Apply(order);
        return Settle(order, each => skus.On(new OrderFileEntry(each)));
    }

    /// <summary>Ends the input and returns the orders of the rows.</summary>
    public IEnumerable<OrderFileEntry> Complete()
    {
        var all = gathered.SelectMany(source => source.Rows.Complete().Select(entry => (source.Seller, Entry: entry))).ToArray();
        var withoutSeller = new HashSet<string?>(
            all.Where(each => each.Seller.IsUnknown).Select(each => each.Entry.SellerFulfillmentOrderId),
            StringComparer.Ordinal
        );
        withoutSeller.IntersectWith(all.Where(each => !each.Seller.IsUnknown).Select(each => each.Entry.SellerFulfillmentOrderId));
        foreach (var (seller, entry) in all)
        {
            var isTorn = withoutSeller.Contains(entry.SellerFulfillmentOrderId) || (!seller.IsUnknown && blank.Contains(entry.Rows[0]));
            if (isTorn)
            {
                HoldBack(entry);
            }
            else if (entry.Order is { } order)
            {
                (order.SellerKey, order.ConnectionName) = (seller.Key, seller.Name);
            }

            yield return entry;
        }
    }

    // Some rows of the order have a seller and others do not, or the row above has one and the first row of the order does not.
    private static void HoldBack(OrderFileEntry entry)
    {
        var id = entry.SellerFulfillmentOrderId;
        entry.HoldBack(
            new McfValidationError
            {
                Member = nameof(McfSellerObject.SellerKey),
                Rule = $"must be set in all rows of order '{id}' or in none.",
            },
            id
        );
    }

    private void Gather(object value)
    {
        rowCount++;
        var seller = InputSeller.Of(value);
        var names = InputObject.Read(value).Any(entry => InputSeller.IsSaidBy(entry.Key));

        // A row with empty cells may belong to the order of the row above it.
        if (names && seller.IsUnknown && current is { Seller.IsUnknown: false })
        {
            blank.Add(rowCount);
        }
        else
        {
            current = Source(seller);
        }

        current!.Value.Rows.Add(Cells(value), rowCount);
    }

    private (InputSeller Seller, OrderRowGatherer Rows) Source(InputSeller seller)
    {
        foreach (var source in gathered)
        {
            if (source.Seller.IsSame(seller))
            {
                return source;
            }
        }

        var added = (seller, new OrderRowGatherer(skus.On(optionsFor(seller))));
        gathered.Add(added);
        return added;
    }

    // In a table, Items may be a column of numbers or text; order lines are objects, also if ConvertTo-Json wrote them as text.
    private static bool HasLines(object value) => InputObject.Read(value).Any(entry =>
        (ModelBinder.NamesLines(entry.Key) && entry.Value is not (null or string or ValueType))
        || (LostParts.IsCertain(entry.Value) && ModelBinder.NamesObject(entry.Key)));

    private static McfOrderRequest? WholeOrder(object value) => value switch
    {
        McfOrderRequest order => order,
        McfOrderResult { Order: { } order } => order,
        McfInterruption { Order: { } order } => order,
        McfPreview { Order: { } order } => order,
        _ => null,
    };

    // Deserialized results, interruptions and previews, of this version or an earlier one.
    private static object? CarriedOrder(object value) =>
        InputObject.Find(value, nameof(McfOrderResult.Order)) is { } order && InputObject.IsBag(order) && HasLines(order) ? order : null;

    /// <summary>Whether an object is an order that was excluded from its file, also a saved one.</summary>
    internal static bool IsLeftOut(object value) => IsOneOf(LeftOut, value);

    private static bool IsCarrier(object value) => IsOneOf(Carriers, value);

    private static bool IsOneOf(string[] typeNames, object value) => PSObject.AsPSObject(value).TypeNames.Intersect(typeNames).Any();

    // The names of types, also of saved and selected objects.
    private static string[] FormsOf(params Type[] types) =>
        [.. types.SelectMany(type => new[] { type.FullName!, "Deserialized." + type.FullName, "Selected." + type.FullName })];

    // The order in another object belongs to the same seller as the object.
    private OrderFileEntry Entry(McfOrderRequest order, InputSeller around, object target)
    {
        var copy = ModelCopy.Of(order);
        if (!around.IsUnknown)
        {
            (copy.SellerKey, copy.ConnectionName) = (around.Key, around.Name);
        }

        // The speed of a preview overrides that of its order.
        if (target is not McfOrderRequest && InputObject.Find(target, nameof(copy.ShippingSpeedCategory)) is string speed)
        {
            copy.ShippingSpeedCategory = speed;
        }

        if (!IsOneOf(Placed, target))
        {
            TrimmedIds.Apply(copy);
        }

        return skus.On(new OrderFileEntry(copy, target));
    }

    private OrderFileEntry Read(object shopOrder, object target)
    {
        try
        {
            var seller = InputSeller.Of(target);
            var options = skus.On(optionsFor(seller));
            options.Format = ShopifyOrder.Format;
            var gatherer = new OrderRowGatherer(options);
            foreach (var row in ShopifyOrder.Rows(shopOrder))
            {
                gatherer.Add(row);
            }

            var entry = gatherer.Complete().Single();
            entry.Warnings = [.. entry.Warnings, .. gatherer.ClosingWarnings];
            if (entry.Order is { } order)
            {
                (order.SellerKey, order.ConnectionName) = (seller.Key, seller.Name);
            }

            return entry;
        }
        catch (BindingFailedException failure)
        {
            return InvalidInput(target, failure.Member, failure.Rule, OrderIdMember.FindByAnyName(shopOrder));
        }
    }

    private OrderFileEntry Bind(object value, InputSeller around, object target)
    {
        try
        {
            return Settle((McfOrderRequest)ModelBinder.Convert(typeof(McfOrderRequest), value)!, order => Entry(order, around, target));
        }
        catch (BindingFailedException failure)
        {
            return InvalidInput(target, failure.Member, failure.Rule, OrderIdMember.FindByAnyName(value));
        }
    }

    // The objects of other programs have more members than an order.
    private OrderFileEntry Settle(McfOrderRequest order, Func<McfOrderRequest, OrderFileEntry> entryOf)
    {
        unbound.UnionWith(UnboundMembers.NamesIn(order));
        var status = ObjectStatus.Read(order, () => optionsFor(InputSeller.Of(order)));
        status?.ApplyTo(order);
        var entry = entryOf(order);
        status?.AddTo(entry);
        return entry;
    }

    private static OrderFileEntry InvalidInput(object value, string member, string rule, string? orderId = null) => new(
        new McfValidationError
        {
            SellerFulfillmentOrderId = orderId ?? OrderIdMember.FindByAnyName(value),
            Member = member,
            Rule = rule,
        },
        value);

    private static Dictionary<string, string?> Cells(object row)
    {
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in InputObject.Read(row).Where(entry => !InputSeller.IsSaidBy(entry.Key)))
        {
            cells[entry.Key] = PlainText.ForCell(entry.Value);
        }

        return cells;
    }
}
