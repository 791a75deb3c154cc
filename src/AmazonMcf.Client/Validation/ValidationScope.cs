using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Collects the validation errors of an input or a part of it.</summary>
internal sealed class ValidationScope
{
    /// <summary>Replaces a value that is personal data.</summary>
    public const string Mask = "***";

    private const int None = int.MinValue;

    private readonly Input input;
    private readonly ValidationScope? parent;
    private readonly string name;
    private readonly int index = None;
    private readonly int row = None;

    public ValidationScope(string? orderId, McfOrderSource? source = null)
    {
        (input, name) = (new Input(orderId, source), "");
        row = source is { Rows.Count: > 0 } ? source.Rows[0] : None;
    }

    private ValidationScope(ValidationScope parent, string name, int index, int row) =>
        (input, this.parent, this.name, this.index, this.row) = (parent.input, parent, name, index, row);

    public IReadOnlyList<McfValidationError> ValidationErrors => input.Errors is { } errors ? errors : Array.Empty<McfValidationError>();

    public ValidationScope Inside(string member) => new(this, member, None, row);

    /// <summary>A part of a list. A list as long as the rows of the input has a row for each of its parts.</summary>
    public ValidationScope Inside(string list, int index, int length) =>
        new(this, list, index, input.Source?.Rows.Count == length ? input.Source.Rows[index] : row);

    // Put together only for an error: most parts of most orders have none.
    private string Prefix => parent is null ? "" : parent.Prefix + (index == None ? name : At(name, index)) + ".";

    public static string At(string list, int index) => list + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    public void Add(string member, string? value, string rule) => (input.Errors ??= []).Add(new McfValidationError
    {
        Member = Prefix + member,
        Value = value,
        Rule = rule,
        Path = input.Source?.Path,
        Row = row == None ? null : row,
        SellerFulfillmentOrderId = input.OrderId,
    });

    // What all parts of an input have in common.
    private sealed class Input(string? orderId, McfOrderSource? source)
    {
        public string? OrderId { get; } = orderId;

        public McfOrderSource? Source { get; } = source;

        public List<McfValidationError>? Errors { get; set; }
    }
}
