using System.Globalization;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Checks;

/// <summary>Checks numbers of units and amounts of money.</summary>
internal static class AmountChecks
{
    private static readonly string[] Units = [WireValues.Eaches];

    /// <summary>Rejects a number of units that is not whole, below one, or in another unit (InvalidValue).</summary>
    /// <param name="amount">The units.</param>
    public static void CheckUnits(Amount amount)
    {
        Values.OneOf(amount.Unit, "Amount.Unit", Units);
        if (amount.Value is not (>= 1 and <= int.MaxValue) || amount.Value != decimal.Truncate(amount.Value.Value))
        {
            throw ServiceErrors.InvalidValue(amount.Value?.ToString(CultureInfo.InvariantCulture), "Amount.Value");
        }
    }

    /// <summary>Rejects a negative sum, and one without a currency of three capitals (InvalidValue).</summary>
    /// <param name="money">The sum; absent passes.</param>
    /// <param name="name">The parameter in Pascal case.</param>
    public static void CheckMoney(Money? money, string name)
    {
        if (money is not null)
        {
            Values.Money(money.CurrencyCode, money.Amount, name);
        }
    }
}
