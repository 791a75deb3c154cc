using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class NumberTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("12.0", 12)]
    [InlineData("12.0000", 12)]
    [InlineData("1234.000", 1234)]
    [InlineData("-3", -3)]
    public void Whole_numbers_are_read(string text, int expected)
    {
        Assert.True(NumberText.TryReadWhole(text, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("1,00")]
    [InlineData("1,000")]
    [InlineData("1.000")]
    [InlineData("2.5")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("$3")]
    [InlineData("3 pcs")]
    [InlineData("")]
    [InlineData("3000000000")]
    public void What_is_not_certainly_a_whole_number_is_none(string text) => Assert.False(NumberText.TryReadWhole(text, out _));

    [Theory]
    [InlineData("8.50", "8.50")]
    [InlineData("8,5", "8.5")]
    [InlineData("0.125", "0.125")]
    [InlineData("1250.500", "1250.500")]
    [InlineData("8.1250", "8.1250")]
    public void Amounts_are_read(string text, string expected)
    {
        Assert.True(NumberText.TryReadAmount(text, out var amount));
        Assert.Equal(expected, amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("8.125")]
    [InlineData("1,250")]
    [InlineData("1,250.00")]
    [InlineData("1.250,00")]
    [InlineData("NaN")]
    [InlineData("")]
    public void An_amount_that_may_be_thousands_is_none(string text) => Assert.False(NumberText.TryReadAmount(text, out _));

    [Fact]
    public void A_cell_with_three_decimals_is_an_error_of_the_file()
    {
        var error = OrderText.Error(OrderText.Lines(
            OrderText.CsvHeader + ",Declared Value", OrderText.CsvRow("A1") + ",8.125 EUR"));

        Assert.Equal("Declared Value", error.Column);
        Assert.Contains("1.000 may be 1 or 1000", error.Rule, StringComparison.Ordinal);
    }
}
