using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Warns about valid orders that Amazon may reject.</summary>
internal static class OrderWarnings
{
    // Amazon's documentation of createFulfillmentOrder, which the definition of the API does not contain.
    private const int MostUnits = 250;

    /// <summary>One sentence for each risk.</summary>
    /// <param name="order">The order.</param>
    public static IEnumerable<string> Of(McfOrderRequest order)
    {
        var units = order.Items.Sum(line => (long)line.Quantity);
        if (units > MostUnits)
        {
            yield return $"Order '{order.SellerFulfillmentOrderId}' has {TextRules.Number(units)} units. Amazon documents a maximum of "
                + $"{TextRules.Number(MostUnits)} units in an order and may reject it.";
        }
    }
}
