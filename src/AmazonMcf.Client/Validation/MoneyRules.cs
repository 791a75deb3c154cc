using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Rules about amounts of money.</summary>
internal static class MoneyRules
{
    public static bool IsCurrency(string code) => code.Length == 3 && code.All(c => c is >= 'A' and <= 'Z');

    public static void Money(this ValidationScope scope, string member, McfMoney? money)
    {
        if (money is null)
        {
            return;
        }

        var code = money.CurrencyCode;
        if (!IsCurrency(code))
        {
            scope.Add(member + "." + nameof(money.CurrencyCode), code, "must be a three-letter ISO 4217 currency code in capital letters.");
        }

        if (money.Value < 0)
        {
            scope.Add(member + "." + nameof(money.Value), money.Value.ToString(CultureInfo.InvariantCulture), "must not be negative.");
        }
    }
}
