namespace AmazonMcf.Reporting.Html;

/// <summary>A column of a table.</summary>
/// <param name="Head">Its head; empty for drawings that need none.</param>
/// <param name="Look">How its cells look: <c>number</c>, <c>date</c>, <c>drawing</c> or nothing.</param>
/// <param name="Axis">The axis of the drawings below, shown in the header instead of a name.</param>
internal sealed record Column(string Head, string Look = "", FormattableString? Axis = null)
{
    public static Column Number(string head) => new(head, "number");

    public static Column Date(string head) => new(head, "date");

    public static Column Drawing(FormattableString? axis = null) => new("", "drawing", axis);
}
