using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Gathers the faults of one input, from a point of view: the input as a whole, or a part of it.</summary>
internal sealed class FaultScope
{
    /// <summary>Stands for a value that is personal data.</summary>
    public const string Mask = "***";

    private readonly List<McfFault> faults;
    private readonly string? orderId;
    private readonly McfOrderSource? source;
    private readonly string prefix;
    private readonly int? row;

    public FaultScope(string? orderId, McfOrderSource? source = null)
        : this([], orderId, source, "", source is { Rows.Count: > 0 } ? source.Rows[0] : null)
    {
    }

    private FaultScope(List<McfFault> faults, string? orderId, McfOrderSource? source, string prefix, int? row)
    {
        this.faults = faults;
        this.orderId = orderId;
        this.source = source;
        this.prefix = prefix;
        this.row = row;
    }

    public IReadOnlyList<McfFault> Faults => faults;

    public FaultScope Inside(string member) => new(faults, orderId, source, prefix + member + ".", row);

    /// <summary>A part of a list. A list as long as the rows of the input has a row for each of its parts.</summary>
    public FaultScope Inside(string list, int index, int length) =>
        new(faults, orderId, source, prefix + At(list, index) + ".", source?.Rows.Count == length ? source.Rows[index] : row);

    public static string At(string list, int index) => list + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    public void Add(string member, string? value, string rule) => faults.Add(new McfFault
    {
        Member = prefix + member,
        Value = value,
        Rule = rule,
        Path = source?.Path,
        Row = row,
        SellerFulfillmentOrderId = orderId,
    });
}
