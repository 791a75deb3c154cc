using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.Formats;

/// <summary>Each format is recognized by its header alone, and its columns find their members.</summary>
public sealed class FormatTests
{
    public static TheoryData<string, string, string> Files => new()
    {
        {
            "Ebay", FormatHeaders.Ebay,
            "7,A-1,Pat Payer,9 Bill Rd,CA,Ann Lee,734-555-0100,1 Elm St,Apt 2,Ann Arbor,MI,48103,US,2200,Mug,MUG,2,$9.00,Standard Shipping"
        },
        {
            "Ebay", FormatHeaders.EbayUk,
            "7,A-1,Ann Lee,734-555-0100,1 Elm St,Apt 2,Ann Arbor,MI,48103,US,2200,Mug,MUG,2,Standard Delivery"
        },
        {
            "Ebay", FormatHeaders.EbayDe,
            "7;A-1;Pat Payer;Ann Lee;1 Elm St;Apt 2;Ann Arbor;MI;48103;US;2200;MUG;2;Standard"
        },
        {
            "EtsyItems", FormatHeaders.EtsyItems,
            "2026-11-20,Mug,patp,2,9.00,41,15,Ann Lee,1 Elm St,Apt 2,Ann Arbor,MI,48103,US,A-1,,MUG"
        },
        {
            "TikTok", FormatHeaders.TikTok,
            "A-1\t,17\t,MUG,Mug,2,2026-11-20\t,Standard shipping,pat***,Ann Lee,734-555-0100,US,MI,Ann Arbor,48103,1 Elm St,Apt 2"
        },
        {
            "Squarespace", FormatHeaders.Squarespace,
            "A-1,p@example.com,USD,Standard,2026-11-20,2,Mug,MUG,Pat Payer,CA,Ann Lee,1 Elm St,Apt 2,Ann Arbor,48103,MI,US,note"
        },
        {
            "WooCommerce", FormatHeaders.WooCommerce.Replace("Address 1&2 (Shipping)", "Address 1 (Shipping),Address 2 (Shipping)"),
            "A-1,2026-11-20,Pat,9 Bill Rd,CA,p@example.com,Ann,Lee,1 Elm St,Apt 2,Ann Arbor,MI,48103,US,Standard,MUG,1,2"
        },
        {
            "WooCommerceWebToffee", FormatHeaders.WebToffee,
            "5,A-1,2026-11-20,Standard,Pat,CA,Ann,Lee,,1 Elm St,Apt 2,48103,Ann Arbor,MI,US,name:Mug|product_id:1|sku:MUG|quantity:2,"
        },
        {
            "BigCommerce", FormatHeaders.BigCommerce,
            "A-1,Pat Payer,2026-11-20,Standard,Pat Payer,CA,Ann Lee,,1 Elm St,Apt 2,Ann Arbor,Michigan,MI,48103,US,"
                + "\"Product ID: 1, Product Qty: 2, Product SKU: MUG, Product Name: Mug\""
        },
        {
            "Walmart", FormatHeaders.Walmart,
            "A-1,C-1,2026-11-20,2026-11-22,Ann Lee,\"1 Elm St, Ann Arbor\",734-555-0100,1 Elm St,Apt 2,Ann Arbor,MI,48103,US,1,Standard,2,"
                + "MUG"
        },
        {
            "ShipStation", FormatHeaders.ShipStation,
            "A-1,2026-11-20,MUG,Mug,2,Pat Payer,Ann Lee,1 Elm St,Apt 2,Ann Arbor,MI,48103,US,Standard"
        },
        {
            "AmazonUnshipped", FormatHeaders.AmazonUnshipped,
            "A-1\t9\t2026-11-20\tPat Payer\tMUG\tMug\t3\t1\t2\tStandard\tAnn Lee\t1 Elm St\tApt 2\tAnn Arbor\tMI\t48103\tUS"
        },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_header_alone_tells_the_format_and_the_columns(string format, string header, string row)
    {
        using var file = OrderText.Open(OrderText.Lines(header, row));

        Assert.Equal(format, file.Format);
        Assert.Empty(file.Warnings);
        var order = Assert.Single(file.ReadEntries()).Placed();
        var address = order.DestinationAddress!;
        Assert.Equal(("A-1", "Standard", "2 x MUG"),
            (order.SellerFulfillmentOrderId, order.ShippingSpeedCategory ?? "Standard", Assert.Single(order.Items).ToString()));
        Assert.Equal(("Ann Lee", "1 Elm St", "Apt 2", "Ann Arbor", "MI", "48103", "US"),
            (address.Name, address.AddressLine1, address.AddressLine2, address.City, address.StateOrRegion, address.PostalCode,
                address.CountryCode));
        Assert.Null(order.AdditionalColumns);
    }

    // The split of the test knows no quotation marks.
    public static IEnumerable<object[]> PlainFiles => Files.Where(file => !((string)file[2]).Contains('"', StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(PlainFiles))]
    public void Rows_of_a_pipeline_are_recognized_like_files(string format, string header, string row)
    {
        var delimiter = header.Contains('\t', StringComparison.Ordinal) ? '\t' : header.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var rows = new OrderRowGatherer();

        rows.Add(header.Split(delimiter).Zip(row.Split(delimiter)).ToDictionary(pair => pair.First, pair => (string?)pair.Second));

        var order = Assert.Single(rows.Complete()).Placed();
        Assert.Equal((format, "2 x MUG"), (order.Source!.Format, order.Items[0].ToString()));
    }

    [Fact]
    public void Payer_and_buyer_never_become_the_recipient()
    {
        // Each file has a payer in Canada; with the shipping columns empty, nothing of the payer takes their place.
        var woo = "A-1,2026-11-20,Pat,9 Bill Rd,CA,p@example.com,,,,,,,,Standard,MUG,1,2";
        var ebay = "7,A-1,Pat Payer,9 Bill Rd,CA,,,,,,,,,2200,Mug,MUG,2,9.00,Standard";
        foreach (var text in new[] { OrderText.Lines(FormatHeaders.WooCommerce, woo), OrderText.Lines(FormatHeaders.Ebay, ebay) })
        {
            var entry = Assert.Single(OrderText.Read(text));

            Assert.Null(entry.Order);
            Assert.Contains(entry.ValidationErrors, error => error.Member.StartsWith("DestinationAddress", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Wix_addresses_are_one_line_and_postal_codes_begin_with_an_apostrophe()
    {
        var order = OrderText.Order(OrderText.Lines(
            FormatHeaders.Wix,
            "10001,2026-11-20,p@example.com,Mug,MUG,2,Standard,Ann Lee,734-555-0100,US,MI,Michigan,Ann Arbor,1 Elm St,'02134,Pat,CA"));

        var address = order.DestinationAddress!;
        Assert.Equal("Wix", order.Source!.Format);
        Assert.Equal(
            ("1 Elm St", "MI", "02134", "US"), (address.AddressLine1, address.StateOrRegion, address.PostalCode, address.CountryCode));
    }

    [Fact]
    public void A_purchase_order_of_walmart_is_an_order_and_the_recipient_sees_the_customers_number()
    {
        var order = OrderText.Order(OrderText.Lines(
            FormatHeaders.Walmart,
            "P1,C-7,2026-11-20,2026-11-22,Ann Lee,x,734-555-0100,1 Elm St,,Ann Arbor,MI,48103,US,3,Standard,2,MUG"));

        Assert.Equal(
            ("P1", "C-7", "3"),
            (order.SellerFulfillmentOrderId, order.DisplayableOrderId, order.Items[0].SellerFulfillmentOrderItemId));
    }

    [Fact]
    public void The_quantity_to_ship_is_read_and_not_the_quantity_purchased() =>
        Assert.Equal(1, OrderText.Order(OrderText.Lines(
            "order-id\tsku\tquantity-purchased\tquantity-to-ship\trecipient-name\tship-address-1\tship-city\tship-state\tship-postal-code"
                + "\tship-country",
            "A-1\tMUG\t3\t1\tAnn Lee\t1 Elm St\tAnn Arbor\tMI\t48103\tUS")).Items[0].Quantity);

    [Fact]
    public void The_description_below_the_header_of_tiktok_is_no_order()
    {
        const string Description = "Platform unique order ID.,Id.,Your SKU.,Name.,Sold quantity.,Time.,Option.,User.,Name.,Phone.,Country.,"
            + "State.,City.,Zip.,Line.,Line.";
        const string Row = "A-1\t,17\t,MUG,Mug,1,2026-11-20,Standard,p,Ann Lee,1,US,MI,Ann Arbor,48103,1 Elm St,";

        using var described = OrderText.Open(OrderText.Lines(FormatHeaders.TikTok, Description, Row));
        Assert.Equal(1, described.OrderCount);
        Assert.Equal("A-1", described.Order().SellerFulfillmentOrderId);
        Assert.Equal("A-1", OrderText.Order(OrderText.Lines(FormatHeaders.TikTok, Row)).SellerFulfillmentOrderId);

        // Further down the same text is a broken order.
        Assert.Equal(2, OrderText.Read(OrderText.Lines(FormatHeaders.TikTok, Row, Description)).Count);
    }

    [Fact]
    public void Houses_in_latin_america_have_their_number_after_the_street()
    {
        var order = OrderText.Order(OrderText.Lines(
            FormatHeaders.Tiendanube,
            "120;p@example.com;2026-11-20;ARS;Pat Payer;Ana Paz;11 5555 0100;Av. Siempreviva;742;3 B;Palermo;Buenos Aires;1425;"
                + "Ciudad Autónoma de Buenos Aires;AR;Standard;Taza;1;MUG",
            "120;;;;;;;;;;;;;;;;Taza;2;CUP"));

        Assert.Equal("Tiendanube", order.Source!.Format);
        Assert.Equal(
            ("Ana Paz", "Av. Siempreviva 742", "3 B", "Palermo", "Buenos Aires"),
            (order.DestinationAddress!.Name, order.DestinationAddress.AddressLine1, order.DestinationAddress.AddressLine2,
                order.DestinationAddress.DistrictOrCounty, order.DestinationAddress.City));
        Assert.Equal(["1 x MUG", "2 x CUP"], order.Items.Select(item => item.ToString()));
    }

    [Theory]
    [InlineData("Estado del envío", "Listo para retirar")]
    [InlineData("Estado del envío", "Enviado")]
    [InlineData("Estado de la orden", "Cancelada")]
    [InlineData("Fecha y hora de cancelación", "2026-11-21")]
    public void Statuses_of_tiendanube_are_read_in_its_own_words(string column, string value)
    {
        const string Row = "120;p@example.com;2026-11-20;MXN;Pat;Ana Paz;1;Calle Olmo;12;;;CDMX;06700;CDMX;MX;Standard;Taza;1;MUG;";

        Assert.True(Assert.Single(OrderText.Read(OrderText.Lines(FormatHeaders.Tiendanube + ";" + column, Row + value))).IsLeftOut);
        Assert.False(Assert.Single(OrderText.Read(OrderText.Lines(FormatHeaders.Tiendanube + ";Estado del envío", Row + "Sin cumplir")))
            .IsLeftOut);
    }

    [Fact]
    public void Dispatched_orders_of_ebay_in_the_UK_and_requests_to_cancel_at_walmart_are_left_out()
    {
        var ebay = OrderText.Lines(
            FormatHeaders.EbayUk + ",Dispatched on date", "7,A-1,Ann Lee,1,1 Elm St,,Leeds,,LS1 4AP,GB,2200,Mug,MUG,2,Standard,2026-11-21");
        var walmart = OrderText.Lines(
            FormatHeaders.Walmart + ",Customer Intent To Cancel",
            "P1,C-7,2026-11-20,2026-11-22,Ann Lee,x,734-555-0100,1 Elm St,,Ann Arbor,MI,48103,US,3,Standard,2,MUG,Y");

        Assert.True(Assert.Single(OrderText.Read(ebay)).IsLeftOut);
        Assert.True(Assert.Single(OrderText.Read(walmart)).IsLeftOut);
    }

    [Theory]
    [InlineData("US", "742 Evergreen Terrace")]
    [InlineData("DE", "Evergreen Terrace 742")]
    public void A_house_number_in_a_column_of_its_own_is_part_of_the_address(string country, string line) =>
        Assert.Equal(line, OrderText.Order(OrderText.Lines(
            "OrderId,Sku,Quantity,Name,Street,House Number,City,State,PostalCode,Country",
            $"A-1,MUG,1,Ann Lee,Evergreen Terrace,742,Springfield,OR,97403,{country}")).DestinationAddress!.AddressLine1);

    [Fact]
    public void The_cancellation_file_of_amazon_is_named_for_what_it_is()
    {
        var failure = Assert.Throws<Errors.McfOrderFileException>(() =>
            OrderText.Open(OrderText.Lines("MerchantFulfillmentOrderID", "A-1", "A-2")));

        Assert.Contains("Stop-McfOrder", failure.RecommendedAction, StringComparison.Ordinal);
    }
}
