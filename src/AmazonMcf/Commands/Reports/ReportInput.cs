using AmazonMcf.Binding;
using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>Reads what is handed to a report.</summary>
internal static class ReportInput
{
    /// <summary>
    /// Makes of an input what a report can use: a whole order, the tracking of a parcel, or the id of an order that is still to be read.
    /// </summary>
    /// <param name="input">An order, tracking, either of them back from a file, an id, or an object that carries one.</param>
    /// <returns>An <see cref="McfOrder"/>, an <see cref="McfTracking"/> or a text; null for anything else.</returns>
    /// <exception cref="BindingFailedException">A member does not fit.</exception>
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
