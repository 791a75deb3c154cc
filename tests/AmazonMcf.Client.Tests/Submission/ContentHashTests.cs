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

    private static McfOrderRequest Order() => new()
    {
        SellerFulfillmentOrderId = "A-1",
        DestinationAddress = new McfAddress { Name = "Pat", AddressLine1 = "Street", City = "Town", CountryCode = "US" },
        Items = [new McfOrderRequestItem { SellerSku = "A", Quantity = 1 }],
    };
}
