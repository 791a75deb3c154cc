using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class DamageTests
{
    [Theory]
    [InlineData(nameof(ValueForm.Id), "=\"00417\"", "00417")]
    [InlineData(nameof(ValueForm.Id), "4711.0", "4711")]
    [InlineData(nameof(ValueForm.Id), "'00417", "00417")]
    [InlineData(nameof(ValueForm.Id), "A&amp;B-1", "A&B-1")]
    [InlineData(nameof(ValueForm.Id), "4.711E+03", "4711")]
    [InlineData(nameof(ValueForm.Code), "97201.0", "97201")]
    [InlineData(nameof(ValueForm.Code), "=\"01002\"", "01002")]
    [InlineData(nameof(ValueForm.Code), "'01002", "01002")]
    [InlineData(nameof(ValueForm.Code), "9.7201E+04", "97201")]
    [InlineData(nameof(ValueForm.Code), "\u202a503-555-0177\u202c", "503-555-0177")]
    [InlineData(nameof(ValueForm.Code), "１５０－０００１", "150-0001")]
    [InlineData(nameof(ValueForm.Number), "２", "2")]
    [InlineData(nameof(ValueForm.Text), "Joe&#39;s &amp; Sons", "Joe's & Sons")]
    [InlineData(nameof(ValueForm.Text), "Joe&amp;#39;s", "Joe's")]
    [InlineData(nameof(ValueForm.Text), "1 Elm St<br/>Apt 2", "1 Elm St\nApt 2")]
    [InlineData(nameof(ValueForm.Text), "<p>1 Elm <b>St</b></p>", "1 Elm St")]
    [InlineData(nameof(ValueForm.Text), "Elm\u200b St\u00a0reet\u00ad", "Elm St reet")]
    [InlineData(nameof(ValueForm.Name), "=\"Ann Lee\"", "Ann Lee")]
    [InlineData(nameof(ValueForm.Name), "=\"Ann \"\"Al\"\" Lee\"", "Ann \"Al\" Lee")]
    [InlineData(nameof(ValueForm.Text), "=\"1 Elm \" & \"St\"&\" 5\"", "1 Elm St 5")]
    [InlineData(nameof(ValueForm.Text), "=HYPERLINK(\"https://maps.example/?q=1\",\"1 Elm St\")", "1 Elm St")]
    [InlineData(nameof(ValueForm.Id), "=hyperlink( \"https://shop.example/MUG\" ; \"MUG-01\" )", "MUG-01")]
    [InlineData(nameof(ValueForm.Text), "=\"\"", null)]
    [InlineData(nameof(ValueForm.Text), "nan", null)]
    [InlineData(nameof(ValueForm.Text), "NULL", null)]
    [InlineData(nameof(ValueForm.Code), "None", null)]
    [InlineData(nameof(ValueForm.Number), "<NA>", null)]
    [InlineData(nameof(ValueForm.Text), "\u200b", null)]
    public void Damage_with_one_reading_is_repaired(string form, string cell, string? expected) =>
        Assert.Equal(expected, CellRepair.Of(cell, Enum.Parse<ValueForm>(form)));

    [Theory]
    [InlineData(nameof(ValueForm.Id), "1001.5")]
    [InlineData(nameof(ValueForm.Id), "A-1.0")]
    [InlineData(nameof(ValueForm.Id), "1.0.0")]
    [InlineData(nameof(ValueForm.Id), "'n-Sync")]
    [InlineData(nameof(ValueForm.Name), "=A1")]
    [InlineData(nameof(ValueForm.Text), "=HYPERLINK(\"https://maps.example\")")]
    [InlineData(nameof(ValueForm.Text), "=HYPERLINK(\"https://maps.example\",A1)")]
    [InlineData(nameof(ValueForm.Id), "=\"A\"&B2")]
    [InlineData(nameof(ValueForm.Id), "2E5")]
    [InlineData(nameof(ValueForm.Text), "Version 1.0")]
    [InlineData(nameof(ValueForm.Text), "I <3 you & me")]
    [InlineData(nameof(ValueForm.Text), "Nanna")]
    [InlineData(nameof(ValueForm.Name), "NULL")]
    [InlineData(nameof(ValueForm.Name), "Jürgen Groß")]
    [InlineData(nameof(ValueForm.Text), "نمی\u200cخواهم")]
    [InlineData(nameof(ValueForm.Text), "👩\u200d👧")]
    [InlineData(nameof(ValueForm.Text), "大阪市　北区")]
    public void What_is_no_damage_stays(string form, string cell) =>
        Assert.Equal(cell, CellRepair.Of(cell, Enum.Parse<ValueForm>(form)));

    [Theory]
    [InlineData("Order", "7.3E+11", "shortened by a spreadsheet")]
    [InlineData("Order", "A\u00ad1", "invisible character U+00AD")]
    [InlineData("Sku", "MUG\u200b", "invisible character U+200B")]
    [InlineData("Sku", "MUG\u00a01", "invisible character U+00A0")]
    [InlineData("Name", "#REF!", "error value of a spreadsheet")]
    [InlineData("Name", "null", "missing value")]
    [InlineData("Address2", "#N/A", "error value of a spreadsheet")]
    [InlineData("Address2", "<script>x</script>", "contains HTML")]
    [InlineData("Address2", "[object Object]", "a script wrote")]
    [InlineData("Order", "=A2", "is a formula of a spreadsheet")]
    [InlineData("Name", "=$B$17", "is a formula of a spreadsheet")]
    [InlineData("Name", "=Orders!C4", "is a formula of a spreadsheet")]
    [InlineData("Name", "='New orders'!C4", "is a formula of a spreadsheet")]
    [InlineData("Address1", "=VERKETTEN(A1;B1)", "is a formula of a spreadsheet")]
    [InlineData("Address2", "=+SVERWEIS(A1;B:C;2)", "is a formula of a spreadsheet")]
    [InlineData("City", "=ПРОПИСН(A1)", "is a formula of a spreadsheet")]
    [InlineData("Zip", "=48000+103", "is a formula of a spreadsheet")]
    [InlineData("Quantity", "=A1", "is a formula of a spreadsheet")]
    [InlineData("Sku", "=CONCAT(A1)", "is a formula of a spreadsheet")]
    [InlineData("Phone", "5.0355E+09", "shortened by a spreadsheet")]
    [InlineData("Zip", "9.72E+04", "shortened by a spreadsheet")]
    public void Damage_that_is_not_certain_holds_the_order_back(string column, string cell, string says)
    {
        var error = OrderText.Error(Damaged((column, cell)));

        Assert.Equal(column, error.Column);
        Assert.Contains(says, error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=== Fragile ===")]
    [InlineData("=) thanks")]
    [InlineData("=D")]
    [InlineData("2 = 1 + 1")]
    public void A_text_with_an_equals_sign_is_not_a_formula(string text) =>
        Assert.Equal(text, OrderText.Order(Damaged(("Address2", text))).DestinationAddress!.AddressLine2);

    [Fact]
    public void A_repaired_order_is_placed_as_its_author_meant_it()
    {
        var order = OrderText.Order(Damaged(
            ("Order", "4711.0"), ("Name", "Pat O&#39;Hara"), ("Address1", "1 Elm St<br />Apt 2"), ("Address2", "nan"),
            ("Phone", "5035550177.0"), ("Zip", "\"=\"\"01002\"\"\"")));

        var address = order.DestinationAddress!;
        Assert.Equal(
            ("4711", "Pat O'Hara", "1 Elm St Apt 2", null, "5035550177", "01002"),
            (order.SellerFulfillmentOrderId, address.Name, address.AddressLine1, address.AddressLine2, address.Phone, address.PostalCode));
    }

    [Fact]
    public void Rows_of_a_repaired_id_are_one_order()
    {
        var file = OrderText.Lines(
            OrderText.CsvHeader, OrderText.CsvRow("4711"), OrderText.CsvRow("4712"), OrderText.CsvRow("4711.0", "CUP"));

        var entries = OrderText.Read(file);

        Assert.Equal(["4712", "4711"], entries.Select(entry => entry.Placed().SellerFulfillmentOrderId));
        Assert.Equal(["MUG", "CUP"], entries[1].Order!.Items.Select(item => item.SellerSku));
    }

    [Fact]
    public void A_placeholder_where_a_value_is_needed_is_a_missing_value()
    {
        var error = OrderText.Error(Damaged(("Quantity", "NaN")));

        Assert.Equal(("Quantity", "is required."), (error.Column, error.Rule));
    }

    [Fact]
    public void Columns_that_are_only_kept_are_kept_as_they_are()
    {
        var order = OrderText.Order(OrderText.Lines(OrderText.CsvHeader + ",Loyalty", OrderText.CsvRow("A1") + ",NULL"));

        Assert.Equal("NULL", order.AdditionalColumns!["Loyalty"]);
    }

    [Theory]
    [InlineData("R-9,r-9")]
    [InlineData("R-9,R\u20119")]
    [InlineData("R-9,Ｒ-9")]
    public void Ids_that_look_alike_are_one_warning_and_different_orders(string ids)
    {
        var file = OrderText.Lines([OrderText.CsvHeader, .. ids.Split(',').Append("Q-1").Append("q-1").Select(Row)]);

        var entries = OrderText.Read(file);
        var warning = Assert.Single(entries.SelectMany(entry => entry.Warnings));

        Assert.Equal(4, entries.Count);
        Assert.Contains("'R-9' (row 2)", warning, StringComparison.Ordinal);
        Assert.Contains("(row 3) differ only by case", warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_ids_and_different_ids_are_no_warning()
    {
        var file = OrderText.Lines(OrderText.CsvHeader, Row("R-9"), Row("R-90"), OrderText.CsvRow("R-9", "CUP"));

        Assert.DoesNotContain(OrderText.Read(file).SelectMany(entry => entry.Warnings), warning => warning.Contains("differ only"));
    }

    [Fact]
    public void Rows_of_a_pipeline_are_repaired_and_compared_as_well()
    {
        var gatherer = new OrderRowGatherer();
        foreach (var id in (string[])["4711.0", "R-9", "r-9"])
        {
            gatherer.Add(OrderText.CsvHeader.Split(',').Zip(OrderText.CsvRow(id).Split(','))
                .ToDictionary(cell => cell.First, cell => (string?)cell.Second));
        }

        var entries = gatherer.Complete().ToList();

        Assert.Equal(["4711", "R-9", "r-9"], entries.Select(entry => entry.SellerFulfillmentOrderId));
        Assert.Contains("differ only by case", Assert.Single(entries[2].Warnings), StringComparison.Ordinal);
    }

    private static string Row(string id) => OrderText.CsvRow(id);

    private static string Damaged(params (string Column, string Cell)[] damage)
    {
        string[] columns = ["Order", "Sku", "Quantity", "Name", "Address1", "Address2", "City", "State", "Zip", "Country", "Phone"];
        string[] cells = ["A1", "MUG", "1", "Ann Lee", "1 Elm St", "", "Portland", "OR", "97201", "US", ""];
        foreach (var (column, cell) in damage)
        {
            cells[Array.IndexOf(columns, column)] = cell;
        }

        return OrderText.Lines(string.Join(",", columns), string.Join(",", cells));
    }
}
