namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Words that programs write for no value, and names that are spelled like them.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("none")]
    [InlineData("NONE")]
    [InlineData("NIL")]
    [InlineData("N/a")]
    public void Words_for_nothing_are_empty_in_any_spelling_and_no_name(string word)
    {
        var text = OrderText.Lines(
            "Order ID,SKU,Qty,Name,Address1,Address2,City,State,Zip,Country", $"U12,MUG,1,Ann Lee,9 Oak Ave,{word},Ann Arbor,MI,48103,US");
        Assert.Null(OrderText.Order(text).DestinationAddress!.AddressLine2);
        var entry = Assert.Single(OrderText.Read(text.Replace("Ann Lee", word)));
        Assert.Equal("DestinationAddress.Name", Assert.Single(entry.ValidationErrors).Member);
    }

    [Theory]
    [InlineData("Nan")]
    [InlineData("Null")]
    [InlineData("Nil")]
    public void Words_for_nothing_with_one_capital_letter_are_names(string word)
    {
        var text = OrderText.Lines(
            "Order ID,SKU,Qty,First Name,Last Name,Address1,City,State,Zip,Country", $"U13,MUG,1,Ann,{word},9 Oak Ave,{word},MI,48103,US");
        var address = OrderText.Order(text).DestinationAddress!;
        Assert.Equal(("Ann " + word, word), (address.Name, address.City));
    }
}
