using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Service.Book;

public sealed class ShipmentTests : IDisposable
{
    private readonly SellerFixture shop = new();

    public void Dispose() => shop.Dispose();

    [Fact]
    public void Lines_from_different_centers_travel_in_different_shipments()
    {
        shop.Place("A", [(SellerFixture.Mug, 1), (SellerFixture.Lamp, 1), (SellerFixture.Candle, 2)]);

        shop.Pass(Times.Picked);

        var shipments = shop.Read("A").FulfillmentShipments!;
        Assert.Equal(["RNO1", "IND9"], shipments.Select(shipment => shipment.FulfillmentCenterId));
        Assert.Equal(["1", "3"], shipments[0].FulfillmentShipmentItem!.Select(item => item.SellerFulfillmentOrderItemId));
        Assert.Equal(["2"], shipments[1].FulfillmentShipmentItem!.Select(item => item.SellerFulfillmentOrderItemId));
    }

    [Fact]
    public void A_line_too_large_for_one_shipment_is_spread_over_several()
    {
        shop.Place("A", SellerFixture.Mug, 120);

        shop.Pass(Times.Picked);

        Assert.Equal(
            [50, 50, 20],
            shop.Read("A").FulfillmentShipments!.Select(shipment => shipment.FulfillmentShipmentItem!.Sum(item => item.Quantity)));
    }

    [Fact]
    public void A_shipment_too_large_for_one_package_leaves_in_several()
    {
        shop.Place("A", [(SellerFixture.Mug, 12), (SellerFixture.Candle, 9)]);

        shop.Pass(Times.Shipped);

        var shipment = shop.Shipment("A");
        var packages = shipment.FulfillmentShipmentPackage!.Select(package => package.PackageNumber).ToList();
        Assert.Equal(3, packages.Count);
        Assert.Equal(
            [("1", 10, packages[0]), ("1", 2, packages[1]), ("2", 8, packages[1]), ("2", 1, packages[2])],
            shipment.FulfillmentShipmentItem!.Select(item => (item.SellerFulfillmentOrderItemId!, item.Quantity ?? 0, item.PackageNumber)));
    }

    [Fact]
    public void Packages_appear_when_the_shipment_leaves()
    {
        shop.Place("A", SellerFixture.Mug, 2);

        shop.Pass(Times.Picked);
        var pending = shop.Shipment("A");
        Assert.Null(pending.FulfillmentShipmentPackage);
        Assert.Equal(0, pending.FulfillmentShipmentItem!.Single().PackageNumber);
        shop.PassUntil(Times.Shipped);
        var left = shop.Shipment("A");

        Assert.Equal("SHIPPED", left.FulfillmentShipmentStatus);
        Assert.Equal(left.FulfillmentShipmentPackage!.Single().PackageNumber, left.FulfillmentShipmentItem!.Single().PackageNumber);
    }

    [Fact]
    public void Package_numbers_run_on_over_all_orders()
    {
        shop.Place("A", SellerFixture.Mug, 2);
        shop.Place("B", SellerFixture.Mug, 2);

        shop.Pass(Times.Shipped);

        Assert.Equal(212794779, shop.Shipment("A").FulfillmentShipmentPackage!.Single().PackageNumber);
        Assert.Equal(212794780, shop.Shipment("B").FulfillmentShipmentPackage!.Single().PackageNumber);
    }

    [Fact]
    public void The_dates_of_a_shipment_hold_for_its_packages()
    {
        shop.Place("A", SellerFixture.Mug, 2);

        shop.Pass(Times.Shipped);

        var shipment = shop.Shipment("A");
        Assert.Equal(shop.Start + Times.Shipped, shipment.ShippingDate);
        Assert.Equal(shipment.EstimatedArrivalDate, shipment.FulfillmentShipmentPackage!.Single().EstimatedArrivalDate);
    }

    [Fact]
    public void The_handover_shows_only_after_it()
    {
        shop.Place("A", SellerFixture.Mug, 2);

        shop.PassUntil(Times.Shipped + TimeSpan.FromDays(7) - Times.Tick);
        Assert.Null(shop.Shipment("A").FulfillmentShipmentPackage!.Single().DeliveryInformation);
        shop.Pass(Times.Tick);

        Assert.Equal("FRONT_DOOR", shop.Shipment("A").FulfillmentShipmentPackage!.Single().DeliveryInformation!.DropOffLocation!.Type);
        Assert.Null(shop.Shipment("A").FulfillmentShipmentPackage!.Single().LockerDetails);
    }

    [Fact]
    public void A_package_has_the_numbers_of_the_carrier_and_of_amazon()
    {
        shop.Place("A", SellerFixture.Mug, 2);

        shop.Pass(Times.Shipped);

        var package = shop.Shipment("A").FulfillmentShipmentPackage!.Single();
        Assert.Equal("UPS", package.CarrierCode);
        Assert.Matches("^1Z50V[0-9A-Z]{13}$", package.TrackingNumber);
        Assert.Equal("TBA000212794779", package.AmazonFulfillmentTrackingNumber);
    }

    [Fact]
    public void Shipment_ids_look_alike_and_never_repeat()
    {
        for (var number = 0; number < 40; number++)
        {
            shop.Place("A" + number, SellerFixture.Mug, 1);
        }

        shop.Pass(Times.Picked);

        var ids = Enumerable.Range(0, 40).Select(number => shop.Shipment("A" + number).AmazonShipmentId!).ToList();
        Assert.All(ids, id => Assert.Matches("^D[0-9A-Za-z]{8}$", id));
        Assert.Equal(40, ids.Distinct().Count());
    }

    [Fact]
    public void The_same_seed_and_the_same_calls_give_the_same_ids()
    {
        using var twin = new SellerFixture();
        using var other = new SellerFixture(options => options.Seed = 7);
        foreach (var seller in new[] { shop, twin, other })
        {
            seller.Place("A", SellerFixture.Mug, 1);
            seller.Pass(Times.Picked);
        }

        Assert.Equal(shop.Shipment("A").AmazonShipmentId, twin.Shipment("A").AmazonShipmentId);
        Assert.NotEqual(shop.Shipment("A").AmazonShipmentId, other.Shipment("A").AmazonShipmentId);
    }

    [Theory]
    [InlineData("Standard", 7)]
    [InlineData("Expedited", 2)]
    [InlineData("Priority", 1)]
    public void The_speed_decides_how_long_the_way_takes(string speed, int days)
    {
        shop.Place("A", SellerFixture.Mug, 2, request => request.ShippingSpeedCategory = speed);

        Assert.Equal(shop.Start + Times.Shipped, shop.Line("A").EstimatedShipDate);
        Assert.Equal(shop.Start + Times.Shipped + TimeSpan.FromDays(days), shop.Line("A").EstimatedArrivalDate);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    public void A_scheduled_delivery_arrives_inside_its_window(int days)
    {
        var window = new DeliveryWindow
        {
            StartDate = shop.Start.Date.AddDays(days).AddHours(3),
            EndDate = shop.Start.Date.AddDays(days).AddHours(5),
        };
        shop.Place("A", "MUG-ENAMEL-BLUE", 1, request =>
        {
            request.MarketplaceId = SellerFixture.Japan;
            request.ShippingSpeedCategory = "ScheduledDelivery";
            request.DeliveryWindow = window;
        });

        shop.Pass(TimeSpan.FromDays(5));

        var shipment = shop.Shipment("A");
        Assert.Equal("Complete", shop.Status("A"));
        Assert.InRange(shipment.EstimatedArrivalDate!.Value, window.StartDate.Value, window.EndDate.Value);
        Assert.True(shipment.ShippingDate < shipment.EstimatedArrivalDate);
    }

    [Fact]
    public void Stock_leaves_with_the_shipment_and_not_before()
    {
        shop.SetStock(SellerFixture.Mug, 10);
        shop.Place("A", SellerFixture.Mug, 4);

        shop.Pass(Times.Picked);
        Assert.Equal(
            (10, 4, 6),
            (shop.Stock(SellerFixture.Mug).OnHand, shop.Stock(SellerFixture.Mug).Reserved, shop.Stock(SellerFixture.Mug).Available)
        );
        shop.Pass(Times.Shipped);

        Assert.Equal(
            (6, 0, 6),
            (shop.Stock(SellerFixture.Mug).OnHand, shop.Stock(SellerFixture.Mug).Reserved, shop.Stock(SellerFixture.Mug).Available)
        );
    }

    [Fact]
    public void The_response_carries_what_was_sent_and_what_the_service_knows()
    {
        shop.Place("A", SellerFixture.Mug, 1, request =>
        {
            request.DisplayableOrderId = "  A-shown ";
            request.NotificationEmails = ["buyer@example.com"];
            request.PaymentInformation =
                [new PaymentInformation { PaymentTransactionId = "P1", PaymentMode = "Card", PaymentDate = shop.Start }];
            request.Items![0].GiftMessage = "Enjoy";
            request.Items[0].PerUnitPrice = new Money { CurrencyCode = "USD", Value = 12.50m };
        });

        var order = shop.Read("A");

        Assert.Equal("A-shown", order.FulfillmentOrder!.DisplayableOrderId);
        Assert.Equal(["buyer@example.com"], order.FulfillmentOrder.NotificationEmails);
        Assert.Equal("P1", order.PaymentInformation!.Single().PaymentTransactionId);
        var line = order.FulfillmentOrderItems!.Single();
        Assert.Equal(("X00WLKKH4D", "Sellable"), (line.FulfillmentNetworkSku, line.OrderItemDisposition));
        Assert.Equal((0, 0), (line.CancelledQuantity, line.UnfulfillableQuantity));
        Assert.Equal(("Enjoy", 12.50m), (line.GiftMessage, line.PerUnitPrice!.Value));
    }
}
