using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>Converts the input of reports and of other commands that read orders in full.</summary>
internal static class ReportInput
{
    /// <summary>
    /// Converts an input to a complete order, the tracking of a package, or the ID of an order that must be read.
    /// </summary>
    /// <param name="input">An order or tracking, possibly deserialized, an order ID, or an object with one.</param>
    /// <returns>An <see cref="McfOrder"/>, an <see cref="McfTracking"/> or a string; null for any other input.</returns>
    /// <exception cref="BindingFailedException">A member has an invalid value.</exception>
    public static object? Read(object? input)
    {
        var value = InputObject.Unwrap(input);
        return value switch
        {
            McfOrder { IsDetailed: true } or McfTracking => value,
            string id => id,
            _ when value is null || !InputObject.IsBag(value) => null,
            _ when InputObject.Find(value, nameof(McfOrder.IsDetailed)) is true => ModelBinder.Convert(typeof(McfOrder), value),
            _ when InputObject.Find(value, nameof(McfTracking.TrackingEvents)) is not null => ModelBinder.Convert(
                typeof(McfTracking),
                value
            ),
            _ => OrderIdMember.Find(value),
        };
    }
}
