using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Checks;

/// <summary>Checks amounts of money.</summary>
internal static class MoneyChecks
{
    /// <summary>Rejects a negative sum, and one without a currency of three capitals (InvalidValue).</summary>
    /// <param name="money">The sum; absent passes.</param>
    /// <param name="name">The parameter in Pascal case.</param>
    public static void Check(Money? money, string name)
    {
        if (money is not null)
        {
            Values.Money(money.CurrencyCode, money.Value, name);
        }
    }
}
