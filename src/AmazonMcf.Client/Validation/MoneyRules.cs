using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Rules about amounts of money.</summary>
internal static class MoneyRules
{
    public static void Money(this ValidationScope scope, string member, McfMoney? money)
    {
        if (money is null)
        {
            return;
        }

        var code = money.CurrencyCode;
        if (!Currencies.HasForm(code))
        {
            scope.Add(member + "." + nameof(money.CurrencyCode), code, "must be a three-letter ISO 4217 currency code in capital letters.");
        }
        else if (!Currencies.Contains(code))
        {
            scope.Add(member + "." + nameof(money.CurrencyCode), code, "is not a currency of ISO 4217, for example USD or EUR.");
        }

        if (money.Value < 0)
        {
            scope.Add(member + "." + nameof(money.Value), money.Value.ToString(CultureInfo.InvariantCulture), "must not be negative.");
        }
    }
}
