using AmazonMcf.Model;
using AmazonMcf.Tests.Validation;
using AmazonMcf.Validation;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Currencies of amounts: contradictions and unknown codes.</summary>
public sealed class CurrencyTests
{
    private const string Tail = "Name,Address1,City,State,Zip,Country";
    private const string Values = "Ann Lee,1 Elm St,Ann Arbor,MI,48103,US";

    [Theory]
    [InlineData("Declared Value,Currency", "14.00 EUR,USD", "Declared Value", "must be in the currency of the order, USD, not in EUR")]
    [InlineData("PerUnitDeclaredValue,PerUnitTax", "14 EUR,2 USD", "PerUnitTax", "must be in the currency of the order, EUR, not in USD")]
    [InlineData("PerUnitPrice,Currency", "14.00,QQQ", "Currency", "is not a currency of ISO 4217")]
    [InlineData("PerUnitPrice,Note", "14.00 QQQ,", "PerUnitPrice", "is not a currency of ISO 4217")]
    public void Contradictory_and_unknown_currencies_hold_the_order_back(string columns, string cells, string column, string rule)
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(
            $"Order ID,SKU,Qty,{columns},{Tail}", $"U10,MUG,1,{cells},{Values}")));
        var error = Assert.Single(entry.ValidationErrors);
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
        Assert.Equal(column, error.Column);
    }

    [Theory]
    [InlineData("Declared Value,Currency", "14.00 EUR,eur")]
    [InlineData("PerUnitDeclaredValue,PerUnitTax", "14 EUR,2 EUR")]
    public void Amounts_in_one_currency_do_not(string columns, string cells) =>
        OrderText.Order(OrderText.Lines($"Order ID,SKU,Qty,{columns},{Tail}", $"U11,MUG,1,{cells},{Values}"));

    [Theory]
    [InlineData("XYZ", "is not a currency of ISO 4217, for example USD or EUR.")]
    [InlineData("XXX", "is not a currency of ISO 4217, for example USD or EUR.")]
    [InlineData("eur", "must be a three-letter ISO 4217 currency code in capital letters.")]
    [InlineData("SEK", null)]
    public void The_currency_of_an_amount_must_be_known(string code, string? rule)
    {
        var order = Inputs.Order();
        order.Items[0].PerUnitTax = new McfMoney { Value = 1, CurrencyCode = code };
        Assert.Equal(rule, OrderValidator.Validate(order, null).SingleOrDefault()?.Rule);
    }
}
