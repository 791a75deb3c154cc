using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Amounts of money.</summary>
internal static class MoneyMapping
{
    public static Money? ToWire(McfMoney? money) =>
        money is null ? null : new Money { CurrencyCode = money.CurrencyCode, Value = money.Value };

    /// <summary>An amount without a number is an unknown amount, never zero.</summary>
    public static McfMoney? ToModel(Money? money, Leftovers leftovers, string path)
    {
        leftovers.Add(path, money?.AdditionalData);
        if (money?.Value is { } value)
        {
            return new McfMoney { CurrencyCode = money.CurrencyCode ?? "", Value = value };
        }

        if (money?.CurrencyCode is { } currency)
        {
            leftovers.AddText(path + ".currencyCode", currency);
        }

        return null;
    }
}
