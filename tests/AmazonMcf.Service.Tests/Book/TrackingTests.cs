using AmazonMcf.Outbound.Wire;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Book;

public sealed class TrackingTests : IDisposable
{
    private const int Package = 212794779;

    private readonly SellerFixture shop = new(clock: FakeTimeProvider.AtSaturdayNoon);

    public void Dispose() => shop.Dispose();

    [Theory]
    [InlineData(212794778)]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_unknown_number_is_refused(int number) =>
        Assert.Equal("UnknownPackage", SellerFixture.ErrorOf(() => shop.Track(number)));

    [Fact]
    public void A_package_that_is_not_packed_yet_is_unknown()
    {
        shop.Place("A", SellerFixture.Mug, 1);

        shop.PassUntil(Times.Shipped - Times.Tick);

        Assert.Equal("UnknownPackage", SellerFixture.ErrorOf(() => shop.Track(Package)));
    }

    [Fact]
    public void Events_stand_newest_first()
    {
        Ship();
        shop.Pass(TimeSpan.FromDays(8));

        var events = shop.Track(Package).TrackingEvents!;

        Assert.Equal(["EVENT_301", "EVENT_302", "EVENT_201", "EVENT_202", "EVENT_102"], events.Select(entry => entry.EventCode));
        Assert.Equal(events.OrderByDescending(entry => entry.EventDate), events);
        Assert.All(events, entry => Assert.False(string.IsNullOrEmpty(entry.EventDescription)));
    }

    [Fact]
    public void The_script_plays_as_time_passes()
    {
        var left = shop.Start + Times.Shipped;
        var arrives = left.AddDays(7);
        Ship();

        Assert.Equal(["EVENT_102"], Codes());
        Assert.Equal("IN_TRANSIT", shop.Track(Package).CurrentStatus);
        shop.Pass(TimeSpan.FromHours(2));
        Assert.Equal(["EVENT_202", "EVENT_102"], Codes());
        PassUntil(left.AddDays(3.5));
        Assert.Equal("EVENT_201", Codes()[0]);
        PassUntil(arrives.Date.AddHours(8) - Times.Tick);
        Assert.Equal(("EVENT_201", "IN_TRANSIT"), (Codes()[0], shop.Track(Package).CurrentStatus));
        PassUntil(arrives.Date.AddHours(8));
        Assert.Equal(("EVENT_302", "OUT_FOR_DELIVERY"), (Codes()[0], shop.Track(Package).CurrentStatus));
        PassUntil(arrives);
        Assert.Equal(("EVENT_301", "DELIVERED"), (Codes()[0], shop.Track(Package).CurrentStatus));
        Assert.Equal(arrives, shop.Track(Package).TrackingEvents![0].EventDate);
    }

    [Fact]
    public void The_shoppers_link_points_to_swiship()
    {
        Ship();

        var tracking = shop.Track(Package);

        Assert.Equal("https://www.swiship.com/track?id=" + tracking.TrackingNumber, tracking.CustomerTrackingLink);
        Assert.Equal((Package, "UPS"), (tracking.PackageNumber, tracking.CarrierCode));
        Assert.Equal(("Troy", "MI", "US"), (tracking.ShipToAddress!.City, tracking.ShipToAddress.State, tracking.ShipToAddress.Country));
    }

    [Fact]
    public void The_window_comes_with_the_van_and_the_place_with_the_handover()
    {
        Ship();
        shop.Pass(TimeSpan.FromDays(3));
        Assert.Null(shop.Track(Package).DeliveryWindow);
        Assert.Null(shop.Track(Package).AdditionalLocationInfo);

        PassUntil((shop.Start + Times.Shipped).AddDays(7) - TimeSpan.FromMinutes(1));
        Assert.NotNull(shop.Track(Package).DeliveryWindow);
        Assert.Null(shop.Track(Package).AdditionalLocationInfo);
        shop.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal("FRONT_DOOR", shop.Track(Package).AdditionalLocationInfo);
    }

    [Fact]
    public void A_wanted_place_and_a_signature_are_respected()
    {
        shop.Place("A", SellerFixture.Mug, 1, request =>
        {
            request.DeliveryPreferences = new DeliveryPreferences { DropOffLocation = new DropOffLocation { Type = "GARAGE" } };
            request.FeatureConstraints =
                [new FeatureSettings { FeatureName = "SIGNATURE_CONFIRMATION", FeatureFulfillmentPolicy = "Required" }];
        });
        shop.Pass(TimeSpan.FromDays(9));

        var tracking = shop.Track(Package);

        Assert.Equal(("GARAGE", "A. Reader"), (tracking.AdditionalLocationInfo, tracking.SignedForBy));
        Assert.Equal("GARAGE", shop.Shipment("A").FulfillmentShipmentPackage!.Single().DeliveryInformation!.DropOffLocation!.Type);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(10)]
    [InlineData(23)]
    public void The_script_stays_in_order_for_the_shortest_way_at_any_hour(int hours)
    {
        shop.Pass(TimeSpan.FromHours(hours));
        shop.Place("A", SellerFixture.Mug, 1, request => request.ShippingSpeedCategory = "Priority");
        shop.Pass(TimeSpan.FromDays(3));

        var tracking = shop.Track(Package);

        Assert.Equal("EVENT_301", tracking.TrackingEvents![0].EventCode);
        Assert.Equal("EVENT_302", tracking.TrackingEvents[1].EventCode);
        Assert.Equal(tracking.EstimatedArrivalDate, tracking.TrackingEvents[0].EventDate);
        Assert.Equal(tracking.ShipDate, tracking.TrackingEvents[^1].EventDate);
    }

    private void Ship()
    {
        shop.Place("A", SellerFixture.Mug, 1);
        shop.PassUntil(Times.Shipped);
    }

    private List<string?> Codes() => shop.Track(Package).TrackingEvents!.Select(entry => entry.EventCode).ToList();

    private void PassUntil(DateTime instant) => shop.Clock.AdvanceTo(new DateTimeOffset(instant));
}
