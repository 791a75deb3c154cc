using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>Amounts of money.</summary>
internal static class MoneyMapping
{
    public static Money? ToWire(McfMoney? money) =>
        money is null ? null : new Money { CurrencyCode = money.CurrencyCode, Amount = money.Value };

    /// <summary>An amount without a number is unknown, not zero.</summary>
    public static McfMoney? ToModel(Money? money, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, money?.AdditionalData);
        if (money?.Amount is { } amount)
        {
            return new McfMoney { CurrencyCode = money.CurrencyCode ?? "", Value = amount };
        }

        if (money?.CurrencyCode is { } currency)
        {
            unmapped.AddText(path + ".currencyCode", currency);
        }

        return null;
    }
}
