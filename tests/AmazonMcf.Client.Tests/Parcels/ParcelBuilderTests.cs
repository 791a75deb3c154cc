using System.Collections;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;
using AmazonMcf.Parcels;

namespace AmazonMcf.Tests.Parcels;

public sealed class ParcelBuilderTests
{
    private const string Ups = "1Z5R89390357567127";
    private static readonly ParcelBuilder Plain = new(new ParcelOptions());

    [Fact]
    public void A_parcel_has_what_a_shop_needs()
    {
        var parcel = Assert.Single(Plain.Build(ParcelOrders.Order("A-1", ("1", "MUG", 3)).With("UPS", Ups, ("1", "MUG", 2))));

        Assert.Equal(("A-1", "A-1", "seller"), (parcel.SellerFulfillmentOrderId, parcel.ShopOrderId, parcel.SellerKey));
        Assert.Equal(("UPS", Ups, false, "SHIPPED"), (parcel.Carrier, parcel.TrackingNumber, parcel.IsAmazonLogistics, parcel.Status));
        Assert.Equal("https://www.ups.com/track?tracknum=" + Ups, parcel.TrackingUrl);
        Assert.Equal(new DateTime(2026, 11, 20, 7, 0, 0, DateTimeKind.Utc), parcel.ShipDate);
        var line = Assert.Single(parcel.Lines);
        Assert.Equal(("MUG", "1", 2, true), (line.ShopSku, line.ShopLineId, line.Quantity, line.IsComplete));
        Assert.Null(parcel.Warning);
    }

    [Fact]
    public void A_parcel_needs_a_number_and_not_a_status()
    {
        var order = ParcelOrders.Order("A-1", ("1", "MUG", 2)).With("UPS", Ups, ("1", "MUG", 1)).With("UPS", " ", ("1", "MUG", 1));
        order.Shipments![0].Status = "PENDING";

        Assert.Equal("PENDING", Assert.Single(Plain.Build(order)).Status);
        order.Shipments[0].Status = "CANCELLED_BY_FULFILLER";
        Assert.Empty(Plain.Build(order));
    }

    [Fact]
    public void Packages_with_one_number_are_one_parcel()
    {
        var order = ParcelOrders.Order("A-1", ("1", "MUG", 2), ("2", "TEA", 1))
            .With("UPS", Ups, ("1", "MUG", 2))
            .With("ups", "1z5r8939 0357567127", ("2", "TEA", 1));

        var parcel = Assert.Single(Plain.Build(order));
        Assert.Equal(["MUG", "TEA"], parcel.Lines.Select(line => line.ShopSku!));
        Assert.Equal(2, parcel.OrderLineCount);
    }

    [Fact]
    public void Units_of_several_packages_are_those_of_their_package()
    {
        var order = ParcelOrders.Order("A-1", ("1", "MUG", 2)).With("UPS", Ups, ("1", "MUG", 1), ("1", "MUG", 1));
        var shipment = order.Shipments![0];
        var second = new McfPackage { PackageNumber = 9, CarrierCode = "USPS", TrackingNumber = "9505511069605048600624" };
        shipment.Packages = [.. shipment.Packages, second];
        shipment.Items[1].PackageNumber = 9;

        Assert.Equal([1, 1], Plain.Build(order).Select(parcel => parcel.Lines.Sum(line => line.Quantity)));
    }

    [Theory]
    [InlineData("https://ups.com/t?n=1Z5R89390357567127&l=en", null, "https://ups.com/t?n=1Z5R89390357567127&l=en")]
    [InlineData("https://www.ups.com", "https://www.amazon.com/progress/1", "https://www.amazon.com/progress/1")]
    [InlineData("https://www.ups.com", null, "https://www.ups.com/track?tracknum=1Z5R89390357567127")]
    [InlineData("javascript:alert('1Z5R89390357567127')", null, "https://www.ups.com/track?tracknum=1Z5R89390357567127")]
    public void The_link_of_the_service_comes_first_if_it_shows_the_parcel(string ofCarrier, string? ofAmazon, string expected)
    {
        var order = ParcelOrders.Order("A-1", ("1", "MUG", 1)).With("UPS", Ups, ("1", "MUG", 1));
        (order.Shipments![0].Packages[0].CarrierUrl, order.Shipments[0].Packages[0].CustomerTrackingLink) = (ofCarrier, ofAmazon);

        Assert.Equal(expected, Assert.Single(Plain.Build(order)).TrackingUrl);
    }

    [Fact]
    public void A_number_of_Amazon_has_Amazons_page_whatever_the_carrier_is()
    {
        var parcel = Assert.Single(Plain.Build(ParcelOrders.Order("A-1").With("UPS", "TBA502887274000")));

        Assert.Equal("https://www.swiship.com/track?id=TBA502887274000", parcel.TrackingUrl);
    }

    [Fact]
    public void An_unknown_carrier_has_Amazons_page()
    {
        var parcel = Assert.Single(Plain.Build(ParcelOrders.Order("A-1").With("Hound Express", "H1")));

        Assert.Equal(("Hound Express", "https://www.swiship.com/track?id=H1"), (parcel.Carrier, parcel.TrackingUrl));
        Assert.Contains("'Hound Express' is unknown", parcel.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void A_multipack_counts_in_units_of_the_shop()
    {
        var builder = With(new Hashtable { ["MUG-6"] = new Hashtable { ["MUG"] = 6 } });
        var order = ParcelOrders.Order("A-1", ("1", "MUG", 12)).With("UPS", Ups, ("1", "MUG", 8)).With("USPS", "X1", ("1", "MUG", 4));

        var lines = builder.Build(order).SelectMany(parcel => parcel.Lines).ToList();

        Assert.Equal(["MUG-6", "MUG-6"], lines.Select(line => line.ShopSku!));
        Assert.Equal([1, 1], lines.Select(line => line.Quantity));
        Assert.Equal([false, false], lines.Select(line => line.IsComplete));
    }

    [Fact]
    public void A_bundle_counts_for_the_parcel_that_completes_it()
    {
        var builder = With(new Hashtable { ["TEA-TIME"] = new Hashtable { ["MUG"] = 2, ["TEA"] = 1 } });
        var parts = SkuMap.From(new Hashtable { ["TEA-TIME"] = new Hashtable { ["MUG"] = 2, ["TEA"] = 1 } })
            .Products.Single().Match.Components!;
        var lines = parts.Select((part, index) => ($"7.{index + 1}", part.SellerSku, part.Quantity * 2)).ToArray();
        var order = ParcelOrders.Order("A-1", lines).With("UPS", Ups, lines[0]).With("USPS", "X1", lines[1]);

        var parcels = builder.Build(order);

        Assert.Equal([1, 1], parcels.Select(parcel => parcel.OrderLineCount));
        Assert.Equal(("TEA-TIME", "7", 0, false), Line(parcels[0]));
        Assert.Equal(("TEA-TIME", "7", 2, false), Line(parcels[1]));
        Assert.Equal(("TEA-TIME", "7", 2, true), Line(Assert.Single(
            builder.Build(ParcelOrders.Order("A-1", lines).With("UPS", Ups, lines)))));
    }

    [Fact]
    public void Parcels_that_were_read_before_come_first()
    {
        var map = new Hashtable { ["MUG-6"] = new Hashtable { ["MUG"] = 6 } };
        var order = ParcelOrders.Order("A-1", ("1", "MUG", 6)).With("UPS", Ups, ("1", "MUG", 3)).With("USPS", "X1", ("1", "MUG", 3));

        var parcels = With(map).Build(order, [new(ParcelKey.Of("USPS", "X1"), "", IsPresent: true)]);

        Assert.Equal([("X1", 0), (Ups, 1)], parcels.Select(parcel => (parcel.TrackingNumber, parcel.Lines[0].Quantity)));
    }

    [Fact]
    public void A_SKU_of_several_products_is_not_guessed()
    {
        var builder = With(new Hashtable { ["MUG"] = "M", ["MUG-NEW"] = "M" });

        var parcel = Assert.Single(builder.Build(ParcelOrders.Order("A-1", ("1", "M", 1)).With("UPS", Ups, ("1", "M", 1))));

        Assert.Null(parcel.Lines[0].ShopSku);
        Assert.Contains("several products for 'M'", parcel.Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-7")]
    [InlineData("SHOP-")]
    public void An_order_of_another_channel_has_no_parcels(string id)
    {
        var own = ChannelProfile.Parse("""{ "name": "Own", "orderIdPrefix": "SHOP-" }""", "/own.json");

        Assert.Empty(new ParcelBuilder(new ParcelOptions { Channels = [own] }).Build(ParcelOrders.Order(id).With("UPS", Ups)));
    }

    [Theory]
    [InlineData("SHOP-1001", "SHOP-1001", "1001", "Own")]
    [InlineData("SHOP-1001-R1", "1001", "1001", "Own")]
    [InlineData("SHOP-1001-R1", "SHOP-1001-R1", "1001-R1", "Own")]
    [InlineData("SHOP-1001-R1", "#1001-R1", "1001-R1", "Own")]
    [InlineData("SHOP-1001-R1-R1", "1001-R1", "1001-R1", "Own")]
    [InlineData("SHOP-1001-R1", null, "1001-R1", "Own")]
    [InlineData("EB-7-R1-x", "7-R1", "7-R1", "eBay")]
    [InlineData("EB-7-x", "7", "7", "eBay")]
    public void The_order_id_of_the_shop_has_no_prefix_suffix_or_number_of_a_repair(
        string id, string? displayed, string expected, string? channel)
    {
        ChannelProfile[] channels =
        [
            ChannelProfile.Parse("""{ "name": "Own", "orderIdPrefix": "SHOP-" }""", "/own.json"),
            ChannelProfile.Parse("""{ "name": "eBay", "orderIdPrefix": "EB-", "orderIdSuffix": "-x" }""", "/ebay.json"),
        ];
        var order = ParcelOrders.Order(id).With("UPS", Ups);
        order.DisplayableOrderId = displayed;

        var parcel = Assert.Single(new ParcelBuilder(new ParcelOptions { Channels = channels }).Build(order));

        Assert.Equal((expected, channel), (parcel.ShopOrderId, parcel.Channel));
    }

    private static ParcelBuilder With(IDictionary map) => new(new ParcelOptions { SkuMap = SkuMap.From(map) });

    private static (string? Sku, string? Id, int Quantity, bool IsComplete) Line(McfParcel parcel) =>
        (parcel.Lines[0].ShopSku, parcel.Lines[0].ShopLineId, parcel.Lines[0].Quantity, parcel.Lines[0].IsComplete);
}
