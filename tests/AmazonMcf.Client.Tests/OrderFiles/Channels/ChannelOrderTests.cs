using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.Channels;

/// <summary>What a channel profile does to orders from rows and to orders that were passed as objects.</summary>
public sealed class ChannelOrderTests
{
    private const string Profile = """
        {
          "orderIdPrefix": "M-", "orderIdSuffix": "-X", "marketplace": "US", "features": ["BLANK_BOX", "BLOCK_AMZL"],
          "speedMap": { "Rush*": "Priority" }, "defaultSpeed": "Expedited", "fulfillmentPolicy": "FillAll", "hold": true,
          "commentLanguage": "ja-JP",
          "exclude": { "location": ["Back*"], "shippingMethod": ["Pallet*"], "tag": ["b2b"], "sku": ["GIFT-*"], "country": ["CA"] }
        }
        """;

    private static readonly string Rush =
        OrderText.Lines(OrderText.CsvHeader + ",Shipping Method", OrderText.CsvRow("77") + ",Rush hour");

    private static OrderFileOptions Options => new()
    {
        Channel = ChannelProfileTests.Parse(Profile),
        Marketplace = McfMarketplaces.Find("US"),
    };

    [Fact]
    public void Rows_get_what_they_do_not_say()
    {
        var order = OrderText.Order(Rush, Options);
        Assert.Equal(("M-77-X", "77"), (order.SellerFulfillmentOrderId, order.DisplayableOrderId));
        Assert.Equal(("77", "market"), (order.Source!.OrderId, order.Source.Channel));
        Assert.Equal(("ATVPDKIKX0DER", "Priority"), (order.MarketplaceId, order.ShippingSpeedCategory));
        Assert.Equal(("FillAll", "Hold"), (order.FulfillmentPolicy, order.FulfillmentAction));
        Assert.Equal(["BLANK_BOX=Required", "BLOCK_AMZL=Required"], order.FeatureConstraints!.Select(feature => feature.ToString()));
        Assert.Equal("ご注文いただきありがとうございます。", order.DisplayableOrderComment);
    }

    [Fact]
    public void Rows_keep_what_they_say()
    {
        var order = OrderText.Order(
            OrderText.Lines(
                OrderText.CsvHeader + ",Comment,BlankBox,Fulfillment Policy,Shipping Method,DisplayableOrderId",
                OrderText.CsvRow("77") + ",Enjoy,NotRequired,FillOrKill,Something,Shop 77"),
            Options);
        Assert.Equal(("Enjoy", "FillOrKill"), (order.DisplayableOrderComment, order.FulfillmentPolicy));
        Assert.Equal(("Expedited", "Shop 77"), (order.ShippingSpeedCategory, order.DisplayableOrderId));
        Assert.Equal(["BLANK_BOX=NotRequired", "BLOCK_AMZL=Required"], order.FeatureConstraints!.Select(feature => feature.ToString()));
    }

    [Fact]
    public void Options_that_are_set_override_the_profile()
    {
        var options = Options;
        (options.OrderIdPrefix, options.OrderIdSuffix, options.DefaultSpeed) = ("", "", "Standard");
        options.SpeedMap = new Dictionary<string, string> { ["Slow"] = "Standard" };
        options.MarketplaceId = "CA";
        var order = OrderText.Read(Rush, options)[0];
        Assert.Equal("77", order.SellerFulfillmentOrderId);
        Assert.Contains(order.ValidationErrors, error => error.Rule.Contains("from CA to US", StringComparison.Ordinal));

        options.MarketplaceId = null;
        var placed = OrderText.Order(Rush, options);
        Assert.Equal(("Standard", null), (placed.ShippingSpeedCategory, placed.Source!.OrderId));
        Assert.Equal("Hold", placed.FulfillmentAction);
        options.Channel = options.Channel!.With(hold: false);
        Assert.Null(OrderText.Order(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("77")), options).FulfillmentAction);
    }

    [Theory]
    [InlineData("77,MUG", "Back room,new,Post", "location 'Back room'")]
    [InlineData("77,MUG", "Front,\"new, B2B\",Post", "tag 'B2B'")]
    [InlineData("77,MUG", "Front,new,pallet by road", "shipping method 'pallet by road'")]
    [InlineData("77,gift-9", "Front,new,Post", "SKU 'gift-9'")]
    [InlineData("77,MUG", "Front,new,Post", null)]
    public void Orders_that_the_profile_excludes_are_left_out(string start, string end, string? reason)
    {
        var text = OrderText.Lines(
            OrderText.CsvHeader + ",Location,Tags,Shipping Method",
            $"{start},1,Ann Lee,1 Elm St,Ann Arbor,MI,48103,US,{end}",
            "77,CUP,1,,,,,,,,,");
        var entry = Assert.Single(OrderText.Read(text, Options));
        Assert.Equal(reason is not null, entry.IsLeftOut);
        Assert.Equal(reason is null ? 2 : 0, entry.Order?.Items.Count ?? 0);
        Assert.Empty(entry.ValidationErrors);
        if (reason is not null)
        {
            Assert.Equal(McfLeftOutKind.Excluded, entry.LeftOut!.Kind);
            Assert.Equal($"the channel profile 'market' excludes the {reason}.", entry.LeftOut.Reason);
        }
    }

    [Fact]
    public void Columns_that_a_profile_can_use_are_not_reported_as_unrecognized()
    {
        var text = OrderText.Lines(OrderText.CsvHeader + ",Tags,Warehouse", OrderText.CsvRow("77") + ",new,Front");
        using (var file = OrderText.Open(text, Options))
        {
            Assert.Empty(file.Warnings);
            Assert.Equal("new", Assert.Single(file.ReadEntries()).Placed().AdditionalColumns!["Tags"]);
        }

        using var other = OrderText.Open(text);
        Assert.Contains("Tags, Warehouse", Assert.Single(other.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_excluded_country_is_no_error_although_the_order_would_be_invalid()
    {
        var text = OrderText.Lines(OrderText.CsvHeader, "78,MUG,many,Ann Lee,1 Elm St,Toronto,Ont.,M5V 2T6,CA");
        var entry = Assert.Single(OrderText.Read(text, Options));
        Assert.True(entry.IsLeftOut);
    }

    [Fact]
    public void An_object_gets_the_same_and_only_once()
    {
        var profile = ChannelProfileTests.Parse(Profile);
        var order = new McfOrderRequest { SellerFulfillmentOrderId = "77", ShippingSpeedCategory = "Rush hour" };
        Assert.Null(profile.ApplyTo(order, each => each.FulfillmentPolicy = "FillAllAvailable"));
        Assert.Null(profile.ApplyTo(order, _ => { }));
        Assert.Equal(("M-77-X", "77", "77"), (order.SellerFulfillmentOrderId, order.DisplayableOrderId, order.Source!.OrderId));
        Assert.Equal(("ATVPDKIKX0DER", "Priority"), (order.MarketplaceId, order.ShippingSpeedCategory));
        Assert.Equal(("FillAllAvailable", "Hold"), (order.FulfillmentPolicy, order.FulfillmentAction));
        Assert.Equal(2, order.FeatureConstraints!.Count);

        var error = ChannelProfileTests.Parse("""{ "name": "other" }""").ApplyTo(order, _ => { });
        Assert.Equal(("Source.Channel", "market"), (error!.Member, error.Value));
    }

    [Theory]
    [InlineData("GIFT-1", "US", "Standard", "SKU 'GIFT-1'")]
    [InlineData("MUG", "CA", "Standard", "country 'CA'")]
    [InlineData("MUG", "US", "Pallet", "shipping method 'Pallet'")]
    [InlineData("MUG", "US", "Rush", null)]
    public void An_object_that_the_profile_excludes_is_left_out(string sku, string country, string speed, string? reason)
    {
        var entry = new OrderFileEntry(new McfOrderRequest
        {
            SellerFulfillmentOrderId = "9",
            ShippingSpeedCategory = speed,
            DestinationAddress = new McfAddress { CountryCode = country },
            Items = [new McfOrderRequestItem { SellerSku = "CUP" }, new McfOrderRequestItem { SellerSku = sku }],
        });
        entry.Apply(ChannelProfileTests.Parse(Profile), _ => { });
        Assert.Equal((reason is null, reason is not null), (entry.Order is not null, entry.IsLeftOut));
        Assert.Equal(reason is null ? null : $"the channel profile 'market' excludes the {reason}.", entry.LeftOut?.Reason);
        Assert.Equal(reason is null ? null : "M-9-X", entry.LeftOut?.SellerFulfillmentOrderId);
    }

    [Fact]
    public void An_order_that_has_a_prefix_keeps_it()
    {
        var order = OrderText.Order(
            OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("77")),
            new OrderFileOptions { OrderIdPrefix = "OLD-" });
        Assert.Null(ChannelProfileTests.Parse(Profile).ApplyTo(order, _ => { }));
        Assert.Equal(("OLD-77", "77"), (order.SellerFulfillmentOrderId, order.Source!.OrderId));
    }
}
