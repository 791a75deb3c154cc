using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Submission;

namespace AmazonMcf.Binding;

/// <summary>
/// Makes orders of what comes through the pipeline. What carries Items is a whole order and leaves at once; flat rows are gathered by
/// order until the input ends, because an order must never leave with a line missing.
/// </summary>
/// <param name="optionsFor">How flat rows of a seller are read, by its key; null for rows that do not know theirs.</param>
internal sealed class OrderIntake(Func<string?, OrderFileOptions> optionsFor)
{
    // Two sellers may both have an order 1001: rows of different sellers are never joined.
    private readonly List<(InputSeller Seller, OrderRowGatherer Rows)> gathered = [];

    /// <summary>Whether rows wait for the end of the input.</summary>
    public bool IsGathering => gathered.Count > 0;

    /// <summary>Takes one input.</summary>
    /// <param name="input">An order, a result or an interruption that carries one, an object with Items, or a flat row.</param>
    /// <returns>The order; null for a flat row.</returns>
    public OrderIntakeEntry? Take(object input)
    {
        var value = InputObject.Unwrap(input)!;
        if (WholeOrder(value) is { } order) return new(Copy(order, InputSeller.Of(value)), [], [], value);
        if (value is McfOrderResult or McfInterruption) return Fault(value, "Order", "is needed: this object does not carry the order it is about.");
        if (!InputObject.IsBag(value)) return Fault(value, "InputObject", "must be an order, an object with the members of one, or a row of a table.");
        if (HasLines(value)) return Bind(value);
        Gather(InputSeller.Of(value)).Add(Cells(value));
        return null;
    }

    /// <summary>Ends the input and makes orders of the rows.</summary>
    public IEnumerable<OrderIntakeEntry> Complete()
    {
        foreach (var (seller, rows) in gathered)
        {
            foreach (var entry in rows.Complete())
            {
                if (entry.Order is { } order) (order.SellerKey, order.ConnectionName) = (seller.Key, seller.Name);
                yield return new(entry.Order, entry.Faults, entry.Warnings, entry.Order);
            }
        }
    }

    private OrderRowGatherer Gather(InputSeller seller)
    {
        foreach (var (known, rows) in gathered)
        {
            if (string.Equals(known.Key, seller.Key, StringComparison.OrdinalIgnoreCase)) return rows;
        }

        var added = new OrderRowGatherer(optionsFor(seller.Key));
        gathered.Add((seller, added));
        return added;
    }

    // In a table Items may be a column of numbers or texts; lines are objects.
    private static bool HasLines(object value) => InputObject.Read(value).Any(entry =>
        ModelBinder.NamesLines(entry.Key) && entry.Value is not (null or string or ValueType));

    private static McfOrderRequest? WholeOrder(object value) => value switch
    {
        McfOrderRequest order => order,
        McfOrderResult { Order: { } order } => order,
        McfInterruption { Order: { } order } => order,
        _ => null,
    };

    // The order inside a result or an interruption goes where that came from.
    private static McfOrderRequest Copy(McfOrderRequest order, InputSeller around)
    {
        var copy = ModelCopy.Of(order);
        if (around.Key is not null) (copy.SellerKey, copy.ConnectionName) = (around.Key, around.Name);
        return copy;
    }

    private static OrderIntakeEntry Bind(object value)
    {
        try
        {
            var order = (McfOrderRequest)ModelBinder.Convert(typeof(McfOrderRequest), value)!;
            return new(ModelCopy.Of(order), [], [], value);
        }
        catch (BindingFailedException failure)
        {
            return Fault(value, failure.Member, failure.Rule);
        }
    }

    private static OrderIntakeEntry Fault(object value, string member, string rule) =>
        new(null, [new McfFault { Member = member, Rule = rule }], [], value);

    private static Dictionary<string, string?> Cells(object row)
    {
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var entry in InputObject.Read(row).Where(entry => entry.Key is not (nameof(McfSellerObject.SellerKey) or nameof(McfSellerObject.ConnectionName))))
            cells[entry.Key] = PlainText.ForCell(entry.Value);
        return cells;
    }
}
