using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;

namespace AmazonMcf.Inbound.V20240320.Mapping;

/// <summary>Money, fees and discounts.</summary>
internal static class FeeMapping
{
    public static Currency? ToWire(McfMoney? money) => money is null ? null : new() { Amount = money.Value, Code = money.CurrencyCode };

    /// <summary>An amount without a number is unknown, not zero.</summary>
    public static McfMoney? ToModel(Currency? money, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, money?.AdditionalData);
        if (money?.Amount is { } amount)
        {
            return new McfMoney { Value = amount, CurrencyCode = money.Code ?? "" };
        }

        if (money?.Code is { } code)
        {
            unmapped.AddText(path + ".code", code);
        }

        return null;
    }

    public static IReadOnlyList<McfInboundFee> ToModel(List<Incentive>? incentives, UnmappedMembers unmapped, string path) =>
        incentives.ToModel(path, (incentive, place) =>
        {
            unmapped.Add(place, incentive.AdditionalData);
            return new McfInboundFee
            {
                Type = incentive.Type,
                Target = incentive.Target,
                Description = incentive.Description,
                Amount = ToModel(incentive.Value, unmapped, place + ".value"),
            };
        });

    /// <summary>What an option costs in total.</summary>
    public static McfMoney? Total(IReadOnlyList<McfInboundFee> fees, IReadOnlyList<McfInboundFee> discounts)
    {
        var all = fees.Concat(discounts).ToList();
        var currencies = all.Select(fee => fee.Amount?.CurrencyCode).Distinct().ToList();
        return currencies.Count != 1 || currencies[0] is not { } currency
            ? null
            : new McfMoney { CurrencyCode = currency, Value = Sum(fees) - Sum(discounts) };
    }

    private static decimal Sum(IReadOnlyList<McfInboundFee> fees) => fees.Sum(fee => fee.Amount!.Value);
}
