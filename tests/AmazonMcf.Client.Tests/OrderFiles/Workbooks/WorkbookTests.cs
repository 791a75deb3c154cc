using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Testing;

namespace AmazonMcf.Tests.OrderFiles.Workbooks;

/// <summary>Orders in workbooks.</summary>
public sealed class WorkbookTests
{
    private static readonly object[] Headers = [.. OrderText.CsvHeader.Split(',')];

    [Fact]
    public void Numbers_are_read_as_a_person_sees_them()
    {
        var workbook = new XlsxWriter();
        workbook.Sheet("Orders")
            .Row([.. Headers, "Order Date", "Declared Value", "Currency", "Blank Box"])
            .Row(1001.0, 400123, 2, "Ann Lee", "1 Elm St", "Boston", "MA", workbook.Formatted(2134, "00000"), "US",
                workbook.Formatted(46346, "m/d/yyyy"), 19.990000000000002, "USD", true)
            .Row(1002.0, "MUG", 1.0, "Bo Ray", workbook.Shared("2 Oak St"), "Boston", "MA", workbook.Formatted(21340042, "00000\\-0000"),
                XlsxWriter.Formula("UPPER(\"us\")", "US"), workbook.Formatted(46346.75, "yyyy\\-mm\\-dd\\ hh:mm"), 5, "USD", false);

        var orders = Read(workbook).ConvertAll(entry => entry.Placed());

        Assert.Equal(["1001", "1002"], orders.Select(order => order.SellerFulfillmentOrderId));
        Assert.Equal(("400123", 2), (orders[0].Items[0].SellerSku, orders[0].Items[0].Quantity));
        Assert.Equal(["02134", "02134-0042"], orders.Select(order => order.DestinationAddress!.PostalCode));
        Assert.Equal(
            ("2 Oak St", "US"), (orders[1].DestinationAddress!.AddressLine1, orders[1].DestinationAddress!.CountryCode));
        Assert.Equal(
            [new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc), new DateTime(2026, 11, 20, 18, 0, 0, DateTimeKind.Utc)],
            orders.Select(order => order.DisplayableOrderDate!.Value));
        Assert.Equal("19.99 USD", orders[0].Items[0].PerUnitDeclaredValue!.ToString());
        Assert.Single(orders[0].FeatureConstraints!);
        Assert.Null(orders[1].FeatureConstraints);
    }

    [Fact]
    public void An_id_that_lost_digits_is_an_error()
    {
        var error = Error(new XlsxWriter().Sheet("Orders").Row(Headers).Row([114_1234567_7654321_0d, .. Cells("").Skip(1)]));

        Assert.Equal("OrderId", error.Column);
        Assert.Contains("shortened by a spreadsheet", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_postal_code_without_its_zero_is_an_error() =>
        Assert.Equal("PostalCode", Error(new XlsxWriter().Sheet("Orders").Row(Headers)
            .Row("A1", "MUG", 1, "Ann Lee", "1 Elm St", "Boston", "MA", 2134, "US")).Column);

    [Fact]
    public void A_left_out_order_names_its_worksheet()
    {
        var workbook = new XlsxWriter();
        workbook.Sheet("November").Row([.. Headers, "Order Status"]).Row([.. Cells("A1"), "cancelled"]);

        var leftOut = Assert.Single(Read(workbook)).LeftOut!;

        Assert.Equal((McfLeftOutKind.Canceled, "November"), (leftOut.Kind, leftOut.Worksheet));
    }

    [Fact]
    public void A_cell_with_an_error_is_not_empty()
    {
        var workbook = new XlsxWriter();
        workbook.Sheet("Orders").Row([.. Headers, "Address2"])
            .Row([.. Cells("A1"), XlsxWriter.Error("VLOOKUP(A2,X:Y,2)", "#REF!")])
            .Row([.. Cells("A2"), workbook.Blank("0.00")]);

        Assert.Equal(["Address2", "#REF!", null], Column(workbook.Write(), 9));
    }

    [Fact]
    public void Errors_name_worksheet_and_row()
    {
        var workbook = new XlsxWriter().Sheet("Week 47").Row("Orders of the week")
            .RowAt("r=\"3\"", Headers).RowAt("r=\"7\"", Cells("A1", "two"));

        var entry = Assert.Single(Read(workbook));

        var error = Assert.Single(entry.ValidationErrors);
        Assert.Equal(("Week 47", 7, "Quantity"), (error.Worksheet, error.Row, error.Column));
        Assert.Contains("worksheet 'Week 47', row 7, column 'Quantity'", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_name_worksheet_and_row() =>
        Assert.Equal("orders.csv [Week 47] row 2", Read(Single("Week 47")).Single().Placed().Source!.ToString());

    [Fact]
    public void Hidden_and_empty_worksheets_are_skipped()
    {
        var workbook = new XlsxWriter()
            .Sheet("Old", "hidden").Row(Headers).Row(Cells("H1"))
            .Sheet("Older", "veryHidden").Row(Headers).Row(Cells("H2"))
            .Sheet("Blank")
            .Sheet("Orders").Row(Headers).Row(Cells("A1"));

        Assert.Equal("A1", Assert.Single(Read(workbook)).SellerFulfillmentOrderId);
    }

    [Fact]
    public void Of_several_worksheets_the_one_with_a_known_header_is_read()
    {
        var workbook = new XlsxWriter()
            .Sheet("Read me").Row("Please fill in the next sheet.").Row("Do not rename columns.")
            .Sheet("Orders").Row(Headers).Row(Cells("A1"));

        Assert.Equal("A1", Assert.Single(Read(workbook)).SellerFulfillmentOrderId);
    }

    [Fact]
    public void Several_worksheets_with_orders_are_an_error_that_lists_them()
    {
        var workbook = new XlsxWriter()
            .Sheet("Notes").Row("None")
            .Sheet("May").Row(Headers).Row(Cells("A1"))
            .Sheet("June").Row(Headers).Row(Cells("B1"));

        Assert.Contains("'May', 'June'.", Refusal(workbook.Write()).Message, StringComparison.Ordinal);
        Assert.Equal("B1", Assert.Single(Read(workbook, "june")).SellerFulfillmentOrderId);
        var failure = Refusal(workbook.Write(), "July");
        Assert.Contains("'July'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("'Notes', 'May', 'June'", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_named_worksheet_may_be_hidden() => Assert.Equal(
        "A1", Assert.Single(Read(new XlsxWriter().Sheet("Old", "hidden").Row(Headers).Row(Cells("A1")), "Old")).SellerFulfillmentOrderId);

    [Fact]
    public void Hidden_rows_and_cells_beside_the_table_are_warnings()
    {
        var workbook = new XlsxWriter().Sheet("Orders").Row(Headers)
            .RowAt("r=\"2\" hidden=\"1\"", Cells("A1")).Row([.. Cells("A2"), "call her"]);

        using var file = OrderText.Open(workbook.Write());

        Assert.Equal(2, file.ReadEntries().Count(entry => entry.Order is not null));
        Assert.Equal(2, file.Warnings.Count);
        Assert.Contains("hidden rows, which were read, too: 1, the first one is row 2.", file.Warnings[0], StringComparison.Ordinal);
        Assert.Contains("right of the last header, the first ones in row 3", file.Warnings[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void Dates_may_count_from_1904(string value)
    {
        var workbook = new XlsxWriter { Properties = $"date1904=\"{value}\"" };
        workbook.Sheet("Orders").Row([.. Headers, "Order Date"]).Row([.. Cells("A1"), workbook.Formatted(46346 - 1462, "yyyy-mm-dd")]);

        Assert.Equal(new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc), Read(workbook).Single().Placed().DisplayableOrderDate);
    }

    [Fact]
    public void Rows_of_an_order_may_be_anywhere_and_the_file_may_be_large()
    {
        var workbook = new XlsxWriter().Sheet("Orders").Row(Headers);
        workbook.Row(Cells("FIRST"));
        var text = new string('x', 100);
        for (var i = 0; i < 400; i++)
        {
            workbook.RowAt($"r=\"{i + 3}\"", [.. Cells("B" + i).Take(3), text, .. Cells("").Skip(4)]);
        }

        workbook.RowAt("r=\"500\"", Cells("FIRST", 2, "CUP"));

        var entries = Read(workbook);

        Assert.Equal(401, entries.Count);
        Assert.Equal([2, 500], entries.Single(entry => entry.SellerFulfillmentOrderId == "FIRST").Rows);
    }

    [Fact]
    public void Many_rows_are_kept_in_a_file()
    {
        using var rows = new AmazonMcf.OrderFiles.Workbooks.RowSpill();
        var text = new string('x', 10_000);
        for (var i = 1; i <= 2000; i++)
        {
            rows.Add(i, [text, "A" + i]);
        }

        rows.Complete();
        for (var pass = 0; pass < 2; pass++)
        {
            using var records = rows.Open();
            var count = 0;
            while (records.Read())
            {
                Assert.Equal((++count, "A" + count), (records.FirstLine, records.Cell(1)));
            }

            Assert.Equal(2000, count);
        }
    }

    [Fact]
    public void An_xls_file_is_read()
    {
        var bytes = new XlsWriter().Row([.. Headers, "Address2"])
            .Row(1001, "MUG", 2, "Zo\u00EB", "1 Elm St", "Ann Arbor", "MI", 48103, "US")
            .Row(1002, "MUG", 2, "Ann", "1 Elm St", "Ann Arbor", "MI", 48103, "US", "#N/A").Write();

        using var file = OrderText.Open(bytes);
        var entries = file.ReadEntries().ToList();

        var order = entries[0].Placed();
        Assert.Equal(("1001", 2, "Zo\u00EB", "48103"),
            (order.SellerFulfillmentOrderId, order.Items[0].Quantity, order.DestinationAddress!.Name, order.DestinationAddress.PostalCode));
        Assert.Equal("Orders", file.Worksheet);
        Assert.Equal(["Address2", null, "#N/A"], Column(bytes, 9));
    }

    [Fact]
    public void Passwords_are_named()
    {
        byte[] mark = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        byte[] package = [.. mark, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")];

        Assert.Contains("password", Refusal(package).Message, StringComparison.Ordinal);
        Assert.Contains("password", Refusal(new XlsWriter().Row(Headers).Write(isProtected: true)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_an_error()
    {
        var megabyte = new byte[1024 * 1024];
        Array.Fill(megabyte, (byte)' ');
        var bytes = Single("Orders").Write(table =>
        {
            for (var i = 0; i < 257; i++)
            {
                table.Write(megabyte);
            }
        });

        Assert.Contains("unpacks to more than 256 MB", Refusal(bytes).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content.xml", "an OpenDocument file")]
    [InlineData("xl/workbook.bin", "a binary workbook (.xlsb)")]
    [InlineData("orders.csv", "a ZIP archive")]
    public void Other_archives_are_named(string entry, string kind)
    {
        var bytes = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry(entry);
        }

        Assert.Contains(kind, Refusal(bytes.ToArray()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strict_workbook_is_named()
    {
        var workbook = new XlsxWriter { Namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main" }.Sheet("Orders").Row(Headers);

        Assert.Contains("Strict Open XML", Refusal(workbook.Write()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_workbook_is_named()
    {
        var bytes = Single("Orders").Write();

        foreach (var length in new[] { 40, bytes.Length / 2, bytes.Length - 30 })
        {
            Assert.Contains("workbook is damaged", Refusal(bytes[..length]).Message, StringComparison.Ordinal);
        }

        Assert.Contains("workbook is damaged", Refusal(new XlsWriter().Row(Headers).Write()[..700]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_far_outside_the_largest_worksheet_is_damage()
    {
        var workbook = new XlsxWriter().Sheet("Orders").Row(Headers).RowAt("r=\"2147483640\"", Cells("A1"));

        Assert.Contains("workbook is damaged", Refusal(workbook.Write()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_has_no_worksheets() => Assert.Contains(
        "no worksheets",
        Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(OrderText.CsvHeader, new OrderFileOptions { Worksheet = "Orders" })).Message,
        StringComparison.Ordinal);

    private static XlsxWriter Single(string name) => new XlsxWriter().Sheet(name).Row(Headers).Row(Cells("A1"));

    private static object[] Cells(string id, object? quantity = null, string sku = "MUG") =>
        [id, sku, quantity ?? 1, "Ann Lee", "1 Elm St", "Ann Arbor", "MI", "48103", "US"];

    private static List<string?> Column(byte[] workbook, int index)
    {
        using var source = new WorkbookSource(new MemoryStream(workbook), new OrderFileOptions());
        using var records = source.Open();
        var cells = new List<string?>();
        while (records.Read())
        {
            cells.Add(records.Cell(index));
        }

        return cells;
    }

    private static List<OrderFileEntry> Read(XlsxWriter workbook, string? worksheet = null)
    {
        using var file = OrderText.Open(workbook.Write(), new OrderFileOptions { Worksheet = worksheet });
        return [.. file.ReadEntries()];
    }

    private static McfValidationError Error(XlsxWriter workbook) => Assert.Single(Read(workbook).Single().ValidationErrors);

    private static McfOrderFileException Refusal(byte[] bytes, string? worksheet = null) =>
        Assert.Throws<McfOrderFileException>(() => OrderText.Open(bytes, new OrderFileOptions { Worksheet = worksheet }));
}
