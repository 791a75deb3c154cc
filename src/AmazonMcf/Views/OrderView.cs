using AmazonMcf.Model;

namespace AmazonMcf.Views;

/// <summary>Values that views and script properties show in addition to the properties of an order.</summary>
public static class OrderView
{
    /// <summary>The tracking numbers of an order.</summary>
    /// <param name="order">The order.</param>
    /// <returns>A single number, or a list of several; null if there is none or the packages were not read.</returns>
    public static object? GetTrackingNumbers(McfOrder order)
    {
        string[] numbers =
        [
            .. (order.Shipments ?? []).SelectMany(shipment => shipment.Packages).Select(package => package.TrackingNumber).OfType<string>(),
        ];
        return numbers.Length switch
        {
            0 => null,
            1 => numbers[0],
            _ => new ModelList<string>(numbers),
        };
    }
}
