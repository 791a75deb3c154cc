using AmazonMcf.Connection;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Previews;

/// <summary>
/// What an order costs: 3 a unit, 1 an order, 2 to 6 for the way by speed, 4 for cash on delivery, in the currency of the
/// marketplace; in yen a hundred times as much.
/// </summary>
internal static class FeeRule
{
    private const decimal PerUnit = 3.00m;
    private const decimal PerOrder = 1.00m;
    private const decimal CashOnDelivery = 4.00m;
    private const decimal YenFactor = 100m;
    private const string Yen = "JPY";

    /// <summary>Works the fees of an order out.</summary>
    /// <param name="marketplace">Where the goods are.</param>
    /// <param name="speed">The speed.</param>
    /// <param name="units">How many units go.</param>
    /// <param name="cash">Whether the driver collects the price.</param>
    public static List<PreviewFee> Compute(McfMarketplace marketplace, string speed, int units, bool cash)
    {
        var fees = new List<PreviewFee>
        {
            Fee(FeeNames.PerUnitFulfillment, PerUnit * units, marketplace),
            Fee(FeeNames.PerOrderFulfillment, PerOrder, marketplace),
            Fee(FeeNames.Transportation, Transportation(speed), marketplace),
        };
        if (cash)
        {
            fees.Add(Fee(FeeNames.CashOnDelivery, CashOnDelivery, marketplace));
        }

        return fees;
    }

    private static decimal Transportation(string speed) => speed switch
    {
        ShippingSpeedCategories.Standard => 2.00m,
        ShippingSpeedCategories.Expedited => 4.00m,
        ShippingSpeedCategories.Priority => 6.00m,
        _ => 5.00m,
    };

    private static PreviewFee Fee(string name, decimal amount, McfMarketplace marketplace) => new(name, new MoneyAmount
    {
        Currency = marketplace.CurrencyCode,
        Value = marketplace.CurrencyCode == Yen ? decimal.Truncate(amount * YenFactor) : amount,
    });
}
