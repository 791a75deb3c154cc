using AmazonMcf.Model;

namespace AmazonMcf.Submission;

public sealed class ContentHashTests
{
    [Fact]
    public void Equal_orders_have_equal_hashes_wherever_they_came_from()
    {
        var one = Order();
        var other = Order();
        other.Source = new McfOrderSource { Path = "/tmp/x.csv", Rows = [7] };
        other.AdditionalColumns = new() { ["Note"] = "x" };
        (other.SellerKey, other.ConnectionName) = ("S", "Shop");
        other.Items[0].ProductName = "Mug";
        other.Items[0].GiftMessage = "";
        Assert.Equal(ContentHash.Of(one), ContentHash.Of(other));
        Assert.Matches("^[0-9a-f]{32}$", ContentHash.Of(one));
    }

    [Fact]
    public void Everything_that_is_sent_changes_the_hash()
    {
        Action<McfOrderRequest>[] changes =
        [
            order => order.SellerFulfillmentOrderId = "A-2",
            order => order.Items[0].Quantity = 2,
            order => order.Items[0].SellerSku = "B",
            order => order.Items.Add(new McfOrderRequestItem { SellerSku = "A", Quantity = 1 }),
            order => order.DestinationAddress!.AddressLine2 = "Flat 2",
            order => (order.DestinationAddress!.AddressLine1, order.DestinationAddress.City) = ("StreetT", "own"),
            order => order.ShippingSpeedCategory = "Expedited",
            order => order.FulfillmentAction = "Hold",
            order => order.NotificationEmails = ["a@example.com"],
            order => order.DisplayableOrderDate = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            order =>
                order.FeatureConstraints = [new McfFeatureSetting { FeatureName = "BLANK_BOX", FeatureFulfillmentPolicy = "Required" }],
            order => order.Items[0].PerUnitDeclaredValue = new McfMoney { Value = 1.5m, CurrencyCode = "USD" },
        ];
        var hashes = changes.Select(change =>
        {
            var order = Order();
            change(order);
            return ContentHash.Of(order);
        }).Append(ContentHash.Of(Order())).ToList();

        Assert.Equal(changes.Length + 1, hashes.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_time_has_the_same_hash_whatever_its_kind()
    {
        var utc = new DateTime(2026, 3, 1, 17, 30, 0, DateTimeKind.Utc);
        DateTime[] times = [utc, DateTime.SpecifyKind(utc, DateTimeKind.Unspecified), utc.ToLocalTime()];
        var hashes = times.Select(time =>
        {
            var order = Order();
            order.DisplayableOrderDate = time;
            return ContentHash.Of(order);
        });
        Assert.Single(hashes.Distinct());
    }

    /// <summary>Orders that the result file of an earlier version settles are not sent again.</summary>
    [Fact]
    public void The_hash_of_an_order_is_that_of_earlier_versions()
    {
        var order = new McfOrderRequest
        {
            SellerFulfillmentOrderId = "H-1",
            DisplayableOrderDate = new DateTime(2026, 3, 1, 17, 30, 0, DateTimeKind.Utc),
            DestinationAddress = new McfAddress { Name = "Pat", AddressLine1 = "1 Main St", City = "Town", CountryCode = "US" },
            Items =
            [
                new() { SellerSku = "MUG", Quantity = 2, PerUnitDeclaredValue = new() { Value = 19.70m, CurrencyCode = "USD" } },
            ],
        };
        Assert.Equal("2463a111cce8af38640f0aa3a9ad4305", ContentHash.Of(order));
    }

    private static McfOrderRequest Order() => new()
    {
        SellerFulfillmentOrderId = "A-1",
        DestinationAddress = new McfAddress { Name = "Pat", AddressLine1 = "Street", City = "Town", CountryCode = "US" },
        Items = [new McfOrderRequestItem { SellerSku = "A", Quantity = 1 }],
    };
}
