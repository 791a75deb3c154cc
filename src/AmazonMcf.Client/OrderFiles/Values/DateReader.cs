namespace AmazonMcf.OrderFiles.Values;

/// <summary>Reads the dates of one input, with the format of the user or with what the input itself shows.</summary>
/// <param name="format">The format that the user specified; null for none.</param>
/// <param name="learned">The order of day and month that the dates of the whole input prove.</param>
internal sealed class DateReader(DateFormat? format, Func<DateOrder> learned)
{
    /// <summary>Reads a date; returns the rule if it cannot be read with certainty, otherwise null.</summary>
    public string? Read(string text, out DateTime date)
    {
        if (format is null)
        {
            return DateText.Read(text, learned(), out date);
        }

        if (format.TryRead(text, out date))
        {
            return null;
        }

        var proven = DateText.OrderIn(text);
        return proven != DateOrder.Unknown && format.Order != DateOrder.Unknown && proven != format.Order
            ? "contradicts -DateFormat: its first two numbers are in the other order."
            : DateText.Read(text, format.Order, out date);
    }
}
