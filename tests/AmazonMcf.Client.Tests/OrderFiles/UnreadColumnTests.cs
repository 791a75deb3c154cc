using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Columns that belong to the order and that no member takes: second lines in a row, and parts of the address.</summary>
public sealed class UnreadColumnTests
{
    private const string Tail = "Name,Address1,City,State,Zip,Country";
    private const string Values = "Ann Lee,1 Elm St,Ann Arbor,MI,48103,US";

    [Theory]
    [InlineData("Order ID,SKU,Qty,SKU,Qty", "U1,MUG,1,TEA,2", "SKU", "column 2, 'SKU', is used and a row is one line; this is column 4.")]
    [InlineData("Order ID,SKU,Qty,SKU 2", "U1,MUG,1,TEA", "SKU 2", "column 2, 'SKU', is used and a row is one line; this is column 4.")]
    [InlineData("Order ID,SKU,Qty,Item SKU", "U1,MUG,1,TEA", "Item SKU", "choose the column with -ColumnMap")]
    [InlineData("Order ID,SKU,Qty,Units", "U1,MUG,1,2", "Units", "'Qty', is used")]
    public void Two_lines_in_one_row_hold_the_order_back(string header, string row, string column, string rule)
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(header + "," + Tail, row + "," + Values)));
        Assert.Null(entry.Order);
        Assert.Contains(entry.ValidationErrors, error =>
            error.Column == column && error.Row == 2 && error.Rule.Contains(rule, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Order ID,SKU,Qty,SKU,Qty", "U2,MUG,1,,")]
    [InlineData("Order ID,SKU,Qty,SKU,Qty", "U2,MUG,1,mug,1.0")]
    [InlineData("Order ID,SKU,Qty,SKU 2,Qty 2", "U2,MUG,1,,")]
    [InlineData("Order ID,SKU,Qty,SKU 2,Qty 2", "U2,MUG,1,N/A,-")]
    [InlineData("Order ID,SKU,Quantity Ordered,Quantity To Ship", "U2,MUG,3,1")]
    public void One_line_in_a_row_does_not(string header, string row)
    {
        var order = OrderText.Order(OrderText.Lines(header + "," + Tail, row + "," + Values));
        Assert.Equal((1, "MUG"), (Assert.Single(order.Items).Quantity, order.Items[0].SellerSku));
    }

    [Fact]
    public void Numbered_columns_are_no_suggestion_and_a_map_of_one_holds_the_others_back()
    {
        var text = OrderText.Lines("Order ID,SKU 1,Qty 1,SKU 2,Qty 2," + Tail, "U3,MUG,1,TEA,2," + Values, "U4,MUG,1,,," + Values);
        var failure = Assert.Throws<McfOrderFileException>(() => OrderText.Read(text));
        Assert.DoesNotContain("Did you mean", failure.Message, StringComparison.Ordinal);

        var options = new OrderFileOptions
        {
            ColumnMap = new Dictionary<string, string> { ["SellerSku"] = "SKU 1", ["Quantity"] = "Qty 1" },
        };
        var entries = OrderText.Read(text, options);
        Assert.Null(entries[0].Order);
        Assert.Contains(entries[0].ValidationErrors, error => error.Column == "SKU 2" && error.Value == "TEA");
        Assert.Equal("MUG", Assert.Single(entries[1].Placed().Items).SellerSku);
    }

    [Fact]
    public void The_warning_about_equal_headers_names_their_positions()
    {
        using var file = OrderText.Open(OrderText.Lines("Order ID,SKU,Qty,SKU," + Tail, "U5,MUG,1,MUG," + Values));
        Assert.Contains(
            "The columns 'SKU' and 'SKU' (columns 2 and 4) both map to Items[].SellerSku; column 2 is used.", file.Warnings);
    }

    [Theory]
    [InlineData("Address,Apt", "9 Oak Ave,5B", "5B")]
    [InlineData("Address,Shipping Apartment", "9 Oak Ave,Apt 5", "Apt 5")]
    [InlineData("Street,Suite", "9 Oak Ave,Suite 200", "Suite 200")]
    [InlineData("Address,Floor (Shipping)", "9 Oak Ave,3rd floor", "3rd floor")]
    public void The_apartment_is_the_second_line_of_the_address(string columns, string cells, string line)
    {
        var order = OrderText.Order(OrderText.Lines(
            $"Order ID,SKU,Qty,Name,{columns},City,State,Zip,Country", $"U6,MUG,1,Ann Lee,{cells},Ann Arbor,MI,48103,US"));
        Assert.Equal(("9 Oak Ave", line), (order.DestinationAddress!.AddressLine1, order.DestinationAddress.AddressLine2));
    }

    [Theory]
    [InlineData("Address1,Address2,Apt", "9 Oak Ave,c/o Lee,Apt 7", "Apt", "-ColumnMap @{ AddressLine3 = 'Apt' }")]
    [InlineData("Address1,Address2,Address3,Address4", "9 Oak Ave,Bldg 4,Rear,Suite 12", "Address4", "move it into a column")]
    [InlineData("Address1,Address2,Ship To Entrance", "9 Oak Ave,,B", "Ship To Entrance", "-ColumnMap")]
    [InlineData("Address1,Unit", "9 Oak Ave,5B", "Unit", "-ColumnMap @{ AddressLine2 = 'Unit' }")]
    public void Another_part_of_the_address_holds_the_order_back(string columns, string cells, string column, string rule)
    {
        var entry = Assert.Single(OrderText.Read(OrderText.Lines(
            $"Order ID,SKU,Qty,Name,{columns},City,State,Zip,Country", $"U7,MUG,1,Ann Lee,{cells},Ann Arbor,MI,48103,US")));
        var error = Assert.Single(entry.ValidationErrors);
        Assert.Equal((column, "***"), (error.Column, error.Value));
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Address1,Address2,Apt", "9 Oak Ave,Apt 7,7")]
    [InlineData("Address1,Address2,Apt", "9 Oak Ave Apt 7B,c/o Lee,apt 7b")]
    [InlineData("Address1,Address2,Floor", "9 Oak Ave,c/o Lee,n/a")]
    [InlineData("Address1,Address2,Unit", "9 Oak Ave,c/o Lee,pcs")]
    [InlineData("Address1,Address2,Billing Apt", "9 Oak Ave,c/o Lee,7")]
    public void A_part_that_is_in_the_address_already_does_not(string columns, string cells) =>
        OrderText.Order(OrderText.Lines(
            $"Order ID,SKU,Qty,Name,{columns},City,State,Zip,Country", $"U8,MUG,1,Ann Lee,{cells},Ann Arbor,MI,48103,US"));

    [Fact]
    public void A_map_takes_the_part()
    {
        var options = new OrderFileOptions { ColumnMap = new Dictionary<string, string> { ["AddressLine3"] = "Building" } };
        var text = OrderText.Lines(
            "Order ID,SKU,Qty,Name,Address1,Building,City,State,Zip,Country", "U9,MUG,1,Ann Lee,9 Oak Ave,North,Ann Arbor,MI,48103,US");
        Assert.Equal("North", OrderText.Order(text, options).DestinationAddress!.AddressLine3);
    }
}
