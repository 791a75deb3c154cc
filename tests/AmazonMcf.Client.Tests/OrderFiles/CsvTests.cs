using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class CsvTests
{
    [Theory]
    [InlineData("SellerFulfillmentOrderId,SellerSku,Quantity,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode")]
    [InlineData("order id,sku,qty,name,address1,city,state,zip,country")]
    [InlineData("Order Number,Item SKU,Quantity Ordered,Ship Name,Ship Address 1,Ship City,Ship State,Ship Zip,Ship Country")]
    [InlineData("order-id,sku,quantity-purchased,recipient-name,ship-address-1,ship-city,ship-state,ship-postal-code,ship-country")]
    [InlineData("OrderNo,Product SKU,Units,Recipient,Street,Town,Province,Postcode,Country Code")]
    [InlineData(
        "Sales Record Number,Custom Label,Quantity,Ship To Name,Ship To Address 1,Ship To City,Ship To State,Ship To Zip,Ship To Country"
    )]
    [InlineData(
        "OrderId,Items.SellerSku,Items.Quantity,DestinationAddress.Name,DestinationAddress.AddressLine1,DestinationAddress.City,"
            + "DestinationAddress.StateOrRegion,DestinationAddress.PostalCode,DestinationAddress.CountryCode"
    )]
    public void Parameter_names_and_common_names_are_understood(string header)
    {
        var order = OrderText.Order(OrderText.Lines(header, OrderText.CsvRow("A1", "MUG", "2")));

        var address = order.DestinationAddress!;
        Assert.Equal(("A1", "2 x MUG"), (order.SellerFulfillmentOrderId, order.Items[0].ToString()));
        Assert.Equal(("Ann Lee", "1 Elm St", "Ann Arbor", "MI", "48103", "US"),
            (address.Name, address.AddressLine1, address.City, address.StateOrRegion, address.PostalCode, address.CountryCode));
        Assert.Null(order.AdditionalColumns);
    }

    [Fact]
    public void A_map_names_columns_that_are_not_recognized()
    {
        var options = new OrderFileOptions
        {
            ColumnMap = new Dictionary<string, string>
            {
                ["OrderId"] = "Beleg",
                ["Sku"] = "Art.-Nr.",
                ["Quantity"] = "Menge",
                ["Name"] = "Empfänger",
            },
        };
        var text = OrderText.Lines(
            "Beleg;Art.-Nr.;Menge;Empfänger;Address1;City;State;Zip;Country",
            "A1;MUG;2;Ann Lee;1 Elm St;Ann Arbor;MI;48103;US"
        );

        var order = OrderText.Order(text, options);

        Assert.Equal(
            ("A1", "2 x MUG", "Ann Lee"),
            (order.SellerFulfillmentOrderId, order.Items[0].ToString(), order.DestinationAddress!.Name)
        );
    }

    [Fact]
    public void ColumnMap_overrides_the_header()
    {
        var options = new OrderFileOptions { ColumnMap = new Dictionary<string, string> { ["OrderId"] = "Invoice" } };

        Assert.Equal(
            "I-9",
            OrderText
                .Order(OrderText.Lines(OrderText.CsvHeader + ",Invoice", OrderText.CsvRow("A1") + ",I-9"), options)
                .SellerFulfillmentOrderId
        );
    }

    [Theory]
    [InlineData("OrderId", "Order Nr", "is not in the file", "OrderId")]
    [InlineData("OrdreId", "OrderId", "is not a parameter name", "'OrderId'")]
    public void A_map_that_leads_nowhere_is_an_error_with_a_suggestion(string parameter, string column, string says, string suggests)
    {
        var options = new OrderFileOptions { ColumnMap = new Dictionary<string, string> { [parameter] = column } };

        var failure = Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1")), options)
        );

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.Contains(suggests, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_columns_are_named_together_with_what_comes_near_and_the_way_out()
    {
        var failure = Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(OrderText.Lines("OrderId,SKU Code,Amount,Name,Address1,City,State,Zip", "A1,MUG,1,a,b,c,d,e"))
        );

        Assert.Contains("the SKU (SellerSku), the quantity", failure.Message, StringComparison.Ordinal);
        Assert.Contains(" Did you mean the column 'SKU Code' for the SKU?", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the quantity (Quantity)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the country (CountryCode)", failure.Message, StringComparison.Ordinal);
        Assert.Contains("-ColumnMap", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal("McfOrderFileUnreadable", failure.ErrorId);
    }

    [Fact]
    public void Of_two_columns_for_one_member_the_better_name_wins_and_a_warning_says_so()
    {
        using var file = OrderText.Open(
            OrderText.Lines("Reference,Order Id,Sku,Qty,Name,Address1,City,State,Zip,Country", "R1," + OrderText.CsvRow("A1"))
        );

        Assert.Contains(
            "'Order Id' is used",
            Assert.Single(file.Warnings, warning => warning.Contains("both map to", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        var order = file.Order();
        Assert.Equal("A1", order.SellerFulfillmentOrderId);
        Assert.Equal("R1", order.AdditionalColumns!["Reference"]);
    }

    [Fact]
    public void First_and_last_names_and_companies_find_their_place()
    {
        var header = "OrderId,Sku,Qty,First Name,Last Name,Company,Address1,Address2,City,State,Zip,Country";
        var orders = OrderText.Read(
            OrderText.Lines(
                header,
                "A1,MUG,1,Ann,Lee,Lark Ltd,1 Elm St,,Ann Arbor,MI,48103,US",
                "A2,MUG,1,Ann,Lee,Lark Ltd,1 Elm St,Apt 2,Ann Arbor,MI,48103,US",
                "A3,MUG,1,,,Lark Ltd,1 Elm St,,Ann Arbor,MI,48103,US"
            )
        );

        var addresses = orders.ConvertAll(entry => entry.Placed().DestinationAddress!);
        Assert.Equal(("Ann Lee", "Lark Ltd", null), (addresses[0].Name, addresses[0].AddressLine2, addresses[0].AddressLine3));
        Assert.Equal(("Ann Lee", "Apt 2", "Lark Ltd"), (addresses[1].Name, addresses[1].AddressLine2, addresses[1].AddressLine3));
        Assert.Equal("Lark Ltd", addresses[2].Name);
    }

    [Theory]
    [InlineData("true", "Required")]
    [InlineData("Required", "Required")]
    [InlineData("NotRequired", "NotRequired")]
    public void Features_have_columns_of_their_own(string cell, string policy)
    {
        var feature = Assert.Single(
            OrderText.Order(OrderText.Lines(OrderText.CsvHeader + ",BlankBox", OrderText.CsvRow("A1") + "," + cell)).FeatureConstraints!
        );

        Assert.Equal(("BLANK_BOX", policy), (feature.FeatureName, feature.FeatureFulfillmentPolicy));
    }

    [Fact]
    public void A_buyers_email_address_is_read_only_on_request()
    {
        var text = OrderText.Lines(OrderText.CsvHeader + ",Email", OrderText.CsvRow("A1") + ",ann@example.com");

        Assert.Null(OrderText.Order(text).NotificationEmails);
        Assert.Equal(["ann@example.com"], OrderText.Order(text, new OrderFileOptions { NotifyBuyers = true }).NotificationEmails);
    }

    [Fact]
    public void A_prefix_keeps_two_shops_apart_and_out_of_the_recipients_sight()
    {
        var order = OrderText.Order(
            OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("17")),
            new OrderFileOptions
            {
                OrderIdPrefix = "ETSY-",
                Hold = true,
                MarketplaceId = "us",
            }
        );

        Assert.Equal(
            ("ETSY-17", "17", "Hold", "ATVPDKIKX0DER"),
            (order.SellerFulfillmentOrderId, order.DisplayableOrderId, order.FulfillmentAction, order.MarketplaceId)
        );
    }

    [Fact]
    public void What_the_file_leaves_open_can_be_filled_before_the_check()
    {
        var options = new OrderFileOptions
        {
            Complete = order =>
                order.DestinationAddress = new()
                {
                    Name = "Depot",
                    AddressLine1 = "1 Dock Rd",
                    City = "Reno",
                    StateOrRegion = "NV",
                    PostalCode = "89501",
                    CountryCode = "US",
                },
        };

        Assert.Equal("Depot", OrderText.Order(OrderText.Lines("OrderId,Sku,Qty", "A1,MUG,1"), options).DestinationAddress!.Name);
    }

    [Fact]
    public void A_risky_id_is_warned_of_once_a_file()
    {
        var entries = OrderText.Read(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A+1"), OrderText.CsvRow("A+2")));

        Assert.Contains("'A+1'", Assert.Single(entries[0].Warnings), StringComparison.Ordinal);
        Assert.Empty(entries[1].Warnings);
    }

    [Fact]
    public void A_postal_code_that_lost_its_zero_holds_the_order_back()
    {
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1").Replace("48103", "2134")));

        Assert.Equal(("PostalCode", 2, "***"), (error.Column, error.Row, error.Value));
        Assert.Contains(
            "a leading zero is missing. Enter the complete code; in a spreadsheet, format the column as text first.",
            error.Rule,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("2134", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_for_another_region_than_that_of_the_connection_is_held_back()
    {
        var text = OrderText.Lines(
            OrderText.CsvHeader + ",MarketplaceId",
            OrderText.CsvRow("A1") + ",US",
            OrderText.CsvRow("A2").Replace("MI,48103,US", ",10115,DE", StringComparison.Ordinal) + ",DE",
            OrderText.CsvRow("A3").Replace("MI,48103,US", ",75001,FR", StringComparison.Ordinal) + ","
        );
        var options = new OrderFileOptions { Marketplace = McfMarketplaces.Find("FR"), Region = McfRegion.Europe };

        var entries = OrderText.Read(text, options);

        var error = Assert.Single(entries[0].ValidationErrors);
        Assert.Equal(("MarketplaceId", 2, "US"), (error.Column, error.Row, error.Value));
        Assert.All(entries.Skip(1), entry => Assert.Empty(entry.ValidationErrors));
        Assert.All(OrderText.Read(text), entry => Assert.Empty(entry.ValidationErrors));
    }

    [Fact]
    public void Every_member_has_a_name_and_every_name_leads_to_its_member()
    {
        Assert.All(OrderAliases.Members, member =>
            Assert.Contains(OrderAliases.NamesOf(member), name => OrderAliases.MemberOf(name) == member)
        );
        Assert.Equal("SellerFulfillmentOrderId", OrderAliases.MemberOf("Order #Number"));
        Assert.Null(OrderAliases.MemberOf("Favorite color"));
    }
}
