using System.Collections;
using AmazonMcf.Errors;
using AmazonMcf.Selling;

namespace AmazonMcf.Tests.Selling;

/// <summary>The safety stock of a SKU is a number of units or a percentage, from a file or a table.</summary>
public class SafetyStockTests
{
    [Theory]
    [InlineData("SellerSku,SafetyStock\nCUP,5\nPEN,10%\n*,1\n")]
    [InlineData("Note;Safety Stock;Seller SKU\nfragile;5.0;cup\n;10 %;PEN\n;1;*\n")]
    [InlineData("sku\tbuffer\r\nCUP\t5\r\n\r\nPEN\t10,0%\r\n*\t1\r\n")]
    public void Is_read_from_a_file(string text)
    {
        using var file = new TemporaryTable(text);

        var stock = SafetyStock.Load(file.Path);

        Assert.Equal([5, 3, 1], [stock.Of("CUP", 100), stock.Of("PEN", 21), stock.Of("TEA", 100)]);
        Assert.Equal(["CUP", "PEN"], stock.Skus, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("SellerSku,SafetyStock\nCUP,-1\n", 2, "SafetyStock", "-1", "must be a whole number of units")]
    [InlineData("SellerSku,SafetyStock\nCUP,2.5\n", 2, "SafetyStock", "2.5", "must be a whole number of units")]
    [InlineData("SellerSku,SafetyStock\nCUP,101%\n", 2, "SafetyStock", "101%", "a percentage from 0% to 100%")]
    [InlineData("SellerSku,SafetyStock\nCUP,\n", 2, "SafetyStock", null, "is required.")]
    [InlineData("SellerSku,SafetyStock\n,3\n", 2, "SellerSku", null, "is required.")]
    [InlineData("SellerSku,SafetyStock\nCUP,3\nPEN,1\ncup,4\n", 4, "SellerSku", "cup", "must not repeat row 2")]
    [InlineData("SellerSku,SafetyStock\nCUP,\"3\nPEN,1\n", 2, null, null, "has a quotation mark that is not closed")]
    [InlineData("SellerSku,Quantity\nCUP,3\n", 1, null, null, "is required. The columns of a safety stock file")]
    public void An_error_names_row_column_value_and_rule(string text, int row, string? column, string? value, string rule)
    {
        using var file = new TemporaryTable(text);

        var failure = Assert.Throws<McfValidationException>(() => SafetyStock.Load(file.Path));

        var error = Assert.Single(failure.ValidationErrors);
        Assert.Equal((row, column, value, file.Path), (error.Row, error.Column, error.Value, error.Path));
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
        Assert.StartsWith("The safety stock is invalid. ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_reported_at_once()
    {
        using var file = new TemporaryTable("SellerSku,SafetyStock\nA,x\nB,1\nC,y\nD,z\n,-1\n");

        var failure = Assert.Throws<McfValidationException>(() => SafetyStock.Load(file.Path));

        Assert.Equal([2, 4, 5, 6, 6], failure.ValidationErrors.Select(error => error.Row!.Value));
        Assert.EndsWith("Further errors: 2.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var failure = Assert.Throws<McfOrderFileException>(() => SafetyStock.Load("/nowhere/safety.csv"));

        Assert.Equal("'safety.csv' does not exist.", failure.Message);
    }

    [Fact]
    public void Is_read_from_a_table()
    {
        var stock = SafetyStock.From(new Hashtable { ["CUP"] = 4, ["*"] = "25%" });

        Assert.Equal([4, 3, 0], [stock.Of("cup", 9), stock.Of("PEN", 9), stock.Of("PEN", 0)]);
        var failure = Assert.Throws<McfValidationException>(() => SafetyStock.From(new Hashtable { ["CUP"] = 1.5 }));
        Assert.Equal("SafetyStock['CUP']", failure.ValidationErrors[0].Member);
    }

    [Theory]
    [InlineData("3", 10, 3)]
    [InlineData("3", 2, 3)]
    [InlineData("15%", 10, 2)]
    [InlineData("0.1%", 1, 1)]
    [InlineData("100%", int.MaxValue, int.MaxValue)]
    [InlineData("0%", 10, 0)]
    public void Is_the_same_for_all_skus(string text, int fulfillable, int expected) =>
        Assert.Equal(expected, SafetyStock.ForAll(text)!.Of("ANY", fulfillable));

    [Fact]
    public void Other_text_is_not_a_level() => Assert.Null(SafetyStock.ForAll("safety.csv"));
}
