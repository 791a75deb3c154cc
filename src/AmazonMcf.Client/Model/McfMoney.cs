using System.Globalization;

namespace AmazonMcf.Model;

/// <summary>An amount of money. Source: Money of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfMoney
{
    /// <summary>The ISO 4217 currency code, for example <c>USD</c>.</summary>
    public string CurrencyCode { get; set; } = "";

    /// <summary>The amount in units of the currency.</summary>
    public decimal Value { get; set; }

    /// <summary>The amount and its currency, for example <c>19.71 USD</c>.</summary>
    /// <returns>The text, in the invariant culture.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + " " + CurrencyCode;
}
