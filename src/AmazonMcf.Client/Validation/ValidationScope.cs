using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Collects the validation errors of an input or a part of it.</summary>
internal sealed class ValidationScope
{
    /// <summary>Replaces a value that is personal data.</summary>
    public const string Mask = "***";

    private readonly List<McfValidationError> errors;
    private readonly string? orderId;
    private readonly McfOrderSource? source;
    private readonly ValidationScope? parent;
    private readonly string name;
    private readonly int? index;
    private readonly int? row;

    public ValidationScope(string? orderId, McfOrderSource? source = null)
    {
        (this.orderId, this.source) = (orderId, source);
        (errors, name, row) = ([], "", source is { Rows.Count: > 0 } ? source.Rows[0] : null);
    }

    private ValidationScope(ValidationScope parent, string name, int? index, int? row)
    {
        (errors, orderId, source) = (parent.errors, parent.orderId, parent.source);
        (this.parent, this.name, this.index, this.row) = (parent, name, index, row);
    }

    public IReadOnlyList<McfValidationError> ValidationErrors => errors;

    public ValidationScope Inside(string member) => new(this, member, null, row);

    /// <summary>A part of a list. A list as long as the rows of the input has a row for each of its parts.</summary>
    public ValidationScope Inside(string list, int index, int length) =>
        new(this, list, index, source?.Rows.Count == length ? source.Rows[index] : row);

    // Put together only for an error: most parts of most orders have none.
    private string Prefix => parent is null ? "" : parent.Prefix + (index is { } place ? At(name, place) : name) + ".";

    public static string At(string list, int index) => list + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    public void Add(string member, string? value, string rule) => errors.Add(new McfValidationError
    {
        Member = Prefix + member,
        Value = value,
        Rule = rule,
        Path = source?.Path,
        Row = row,
        SellerFulfillmentOrderId = orderId,
    });
}
