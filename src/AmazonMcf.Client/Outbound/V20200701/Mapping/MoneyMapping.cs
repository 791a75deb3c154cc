using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Amounts of money.</summary>
internal static class MoneyMapping
{
    public static Money? ToWire(McfMoney? money) =>
        money is null ? null : new Money { CurrencyCode = money.CurrencyCode, Value = money.Value };

    /// <summary>An amount without a number is an unknown amount, never zero.</summary>
    public static McfMoney? ToModel(Money? money, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, money?.AdditionalData);
        if (money?.Value is { } value)
        {
            return new McfMoney { CurrencyCode = money.CurrencyCode ?? "", Value = value };
        }

        if (money?.CurrencyCode is { } currency)
        {
            unmapped.AddText(path + ".currencyCode", currency);
        }

        return null;
    }
}
