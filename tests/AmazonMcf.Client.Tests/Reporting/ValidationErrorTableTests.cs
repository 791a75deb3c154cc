using AmazonMcf.Model;

namespace AmazonMcf.Reporting;

public class ValidationErrorTableTests
{
    [Theory]
    [InlineData("must not repeat row 3; delete the row.", 4, "SKU", "Delete the row.")]
    [InlineData("is required.", 4, "SKU", "Fill in the cell, or remove the order, and read the file again.")]
    [InlineData("must be a whole number.", 4, "SKU", "Correct the cell, or remove the order, and read the file again.")]
    [InlineData(
        "is required.", 4, null, "Add a column for Items[0].SellerSku, or map an existing one with -ColumnMap, and read the file again.")]
    [InlineData("must have fewer rows.", 4, null, "Correct the rows of this order, and read the file again.")]
    [InlineData("is required.", null, null, "Set the value, and run the command again.")]
    [InlineData("must be a whole number; ", null, null, "Correct the value, and run the command again.")]
    public void An_error_says_what_to_do(string rule, int? row, string? column, string remedy) =>
        Assert.Equal(remedy, Error(rule, row, column).Remedy);

    [Fact]
    public void An_error_is_a_row_of_a_table()
    {
        var error = Error("must be a whole number.", 4, "SKU");
        (error.Path, error.SellerFulfillmentOrderId, error.Value) = ("/orders/a.csv", "A-1", "two");
        Assert.Equal(["File", "Row", "OrderId", "Column", "Value", "Rule", "Remedy"], ValidationErrorTable.Columns);
        Assert.Equal(
            ["/orders/a.csv", "4", "A-1", "SKU", "two", "must be a whole number.", error.Remedy],
            ValidationErrorTable.Cells(error)
        );
        Assert.Equal(
            ["", "", "", "Items[0].SellerSku", "", "is required.", "Set the value, and run the command again."],
            ValidationErrorTable.Cells(Error("is required.", null, null))
        );
    }

    [Fact]
    public void The_summary_counts_orders_and_rules_the_most_frequent_first()
    {
        var summary = new ValidationErrorSummary();
        Assert.Equal("", summary.ToString());
        summary.Add([]);
        summary.Add([Error("must match row 7 of this order.", 8, "City")]);
        Assert.Equal("1 order has errors and is held back: 1 x City must match another row of this order.", summary.ToString());
        summary.Add([Error("must match row 9 of this order.", 10, "City"), Error("is required.", 10, "Zip")]);
        Assert.Equal(
            "2 orders have errors and are held back: 2 x City must match another row of this order; 1 x Zip is required.",
            summary.ToString()
        );
    }

    [Theory]
    [InlineData("must have 14 cells like the header; this cell contains the delimiter.", "must have 14 cells like the header")]
    [InlineData("is ambiguous: the day and the month cannot be distinguished; must be a date.", "is ambiguous")]
    [InlineData("must be a date. Dates such as this need -DateFormat.", "must be a date")]
    [InlineData("must be a number, 1.5 or more.", "must be a number, 1.5 or more")]
    public void The_summary_has_a_line_for_each_rule_without_its_details(string rule, string line)
    {
        var summary = new ValidationErrorSummary();
        summary.Add([Error(rule, 2, "C"), Error("is required.", 2, "SKU")]);

        Assert.Equal(["1 order has errors and is held back:", $"1 x C {line};", "1 x SKU is required."], summary.Lines());
    }

    [Fact]
    public void The_summary_is_short_whatever_the_number_of_rules()
    {
        var summary = new ValidationErrorSummary();
        summary.Add([.. Enumerable.Range(0, 20).Select(n => Error("is required.", 2, $"C{(char)('a' + n)}"))]);
        Assert.Equal(8, summary.ToString().Split(" x ").Length - 1);
        Assert.EndsWith("; 12 other errors.", summary.ToString(), StringComparison.Ordinal);
    }

    private static McfValidationError Error(string rule, int? row, string? column) =>
        new() { Member = "Items[0].SellerSku", Rule = rule, Row = row, Column = column };
}
