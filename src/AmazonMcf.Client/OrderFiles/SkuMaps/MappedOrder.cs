using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Statuses;

namespace AmazonMcf.OrderFiles.SkuMaps;

/// <summary>What becomes of an order when a SKU map is applied.</summary>
/// <param name="order">The order before.</param>
internal sealed class MappedOrder(McfOrderRequest order)
{
    private readonly List<int> origins = [];

    /// <summary>The lines.</summary>
    public List<McfOrderRequestItem> Lines { get; } = [];

    /// <summary>For each line, the index of the line that it was before.</summary>
    public IReadOnlyList<int> Origins => origins;

    /// <summary>The lines that are excluded because the map does not contain them, by their index before.</summary>
    public List<(int Index, McfOrderRequestItem Line)> Skipped { get; } = [];

    /// <summary>Why the order is excluded: all of its lines are. Null if it is not.</summary>
    public LeftOutReason? LeftOut => Lines.Count > 0 || Skipped.Count == 0
        ? null
        : new(
            McfLeftOutKind.Unmapped,
            "its lines are not in the SKU map (" + string.Join(", ", Skipped.Select(skipped => NameOf(skipped.Line)).Distinct()) + ")"
        );

    /// <summary>What is invalid. The order is unchanged if there is anything.</summary>
    public List<McfValidationError> Errors { get; } = [];

    /// <summary>A line that is excluded because the map does not contain it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="row">Its row; 0 if the order did not come from rows.</param>
    public static McfLeftOutLine NewLine(McfOrderRequestItem line, int row) => new()
    {
        Row = row,
        SellerSku = line.SellerSku,
        Kind = McfLeftOutKind.Unmapped,
        Reason = $"{NameOf(line)} is not in the SKU map.",
    };

    /// <summary>Adds a line that the line of an index becomes.</summary>
    public void Add(int index, McfOrderRequestItem line)
    {
        Lines.Add(line);
        origins.Add(index);
    }

    /// <summary>Adds an error of a line.</summary>
    public void AddError(int index, string member, string? value, string rule) =>
        AddError("Items[" + index.ToString(CultureInfo.InvariantCulture) + "]." + member, value, rule);

    /// <summary>Adds an error.</summary>
    public void AddError(string member, string? value, string rule) => Errors.Add(new McfValidationError
    {
        Member = member,
        Value = value,
        Rule = rule,
        Path = order.Source?.Path,
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
    });

    /// <summary>Takes the lines of the order as they are.</summary>
    public void Reset()
    {
        Lines.Clear();
        origins.Clear();
        Skipped.Clear();
        for (var index = 0; index < order.Items.Count; index++)
        {
            Add(index, order.Items[index]);
        }
    }

    private static string NameOf(McfOrderRequestItem line) => $"'{line.SellerSku.NullIfBlank() ?? line.ProductName}'";
}
