using System.Globalization;
using AmazonMcf.Errors;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Clock;

public sealed class StartTimeTests
{
    private static readonly DateTimeOffset SundayNight = new(2026, 11, 29, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(null, 1)]
    [InlineData(60.0, 60)]
    public void A_new_store_starts_at_its_start_time_and_goes_on_from_there(double? scale, int pace)
    {
        using var shop = new SellerFixture(options => (options.StartTime, options.TimeScale) = (SundayNight, scale));

        Assert.Equal(SundayNight.UtcDateTime, shop.World.Now);
        Assert.Equal(DateTimeKind.Utc, shop.World.Now.Kind);
        shop.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(SundayNight.UtcDateTime.AddMinutes(2 * pace), shop.World.Now);
    }

    [Fact]
    public void With_a_clock_that_stands_still_it_is_still_the_start_time_when_the_store_is_open()
    {
        var clock = new FakeTimeProvider { AutoAdvance = TimeSpan.FromMilliseconds(40) };

        using var shop = new SellerFixture(options => (options.StartTime, options.TimeScale) = (SundayNight, 0), clock);

        Assert.Equal(SundayNight.UtcDateTime, shop.World.Now);
    }

    [Fact]
    public void What_happens_in_it_is_dated_by_its_start_time()
    {
        using var shop = new SellerFixture(options => options.StartTime = SundayNight);
        shop.Place("A-1", SellerFixture.Mug, 1);

        Assert.Equal(SundayNight.UtcDateTime, shop.Read("A-1").FulfillmentOrder!.ReceivedDate);
    }

    [Theory]
    [InlineData("2026-11-29T23:30:00Z")]
    [InlineData("2026-11-30T08:30:00+09:00")]
    [InlineData("2026-11-29T23:30:00.0004Z")]
    public void The_same_start_time_opens_a_store_again_and_leaves_its_clock_as_it_is(string same)
    {
        using var folder = new StoreFolder();
        var clock = new FakeTimeProvider();
        using (var first = Open(folder, clock, SundayNight))
        {
            first.StepClock(TimeSpan.FromDays(3));
        }

        clock.Advance(TimeSpan.FromHours(1));

        using var second = Open(folder, clock, DateTimeOffset.Parse(same, CultureInfo.InvariantCulture));

        Assert.Equal(SundayNight.UtcDateTime.AddDays(3).AddHours(1), second.Now);
    }

    [Fact]
    public void Without_a_start_time_a_store_opens_whenever_it_started()
    {
        using var folder = new StoreFolder();
        var clock = new FakeTimeProvider();
        Open(folder, clock, SundayNight).Dispose();

        using var second = Open(folder, clock, null);

        Assert.Equal(SundayNight.UtcDateTime, second.Now);
    }

    [Fact]
    public void Another_start_time_is_refused_and_changes_nothing()
    {
        using var folder = new StoreFolder();
        var clock = new FakeTimeProvider();
        using var first = Open(folder, clock, SundayNight);

        var failure = Assert.Throws<EmbeddedStartException>(() => Open(folder, clock, SundayNight.AddDays(1), scale: 60));

        Assert.Equal(
            $"The embedded store '{folder.Path}' started at 2026-11-29 23:30:00Z; it cannot start at 2026-11-30 23:30:00Z.",
            failure.Message
        );
        Assert.Equal(folder.Path, failure.Context.Target);
        Assert.Equal((SundayNight.UtcDateTime, 1.0), (first.Now, first.TimeScale));
    }

    [Fact]
    public void A_store_that_started_at_the_real_time_keeps_that()
    {
        using var folder = new StoreFolder();
        var clock = new FakeTimeProvider();
        var real = clock.GetUtcNow();
        Open(folder, clock, null).Dispose();
        clock.Advance(TimeSpan.FromDays(1));

        using var same = Open(folder, clock, real);

        Assert.Equal(real.UtcDateTime.AddDays(1), same.Now);
        Assert.Throws<EmbeddedStartException>(() => Open(folder, clock, SundayNight));
    }

    [Fact]
    public void A_store_that_records_no_start_time_is_not_given_one()
    {
        using var folder = new StoreFolder();
        var clock = new FakeTimeProvider();
        using (var old = ServiceWorld.Open(new EmbeddedServiceOptions { Path = folder.Path, Time = clock }))
        {
            old.Store.Run(session => session.Execute("DELETE FROM setting WHERE name = 'start'"));
        }

        var failure = Assert.Throws<EmbeddedStartException>(() => Open(folder, clock, clock.GetUtcNow()));

        Assert.Contains("exists and does not record its start time", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1999-12-31T23:59:59.999Z")]
    [InlineData("2100-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public void Years_outside_2000_to_2099_are_refused_before_a_store_is_made(string start)
    {
        using var folder = new StoreFolder();

        var failure = Assert.Throws<McfValidationException>(
            () => Open(folder, new FakeTimeProvider(), DateTimeOffset.Parse(start, CultureInfo.InvariantCulture)));

        Assert.Contains("StartTime", failure.Message, StringComparison.Ordinal);
        Assert.Contains("2000 to 2099", failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Path));
    }

    [Theory]
    [InlineData("2000-01-01T00:00:00Z")]
    [InlineData("2024-02-29T12:00:00Z")]
    [InlineData("2099-12-31T23:59:59.999Z")]
    public void The_first_and_the_last_moment_are_allowed(string start)
    {
        var instant = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);
        using var shop = new SellerFixture(options => options.StartTime = instant);

        Assert.Equal(instant.UtcDateTime, shop.World.Now);
    }

    private static EmbeddedService Open(StoreFolder folder, FakeTimeProvider clock, DateTimeOffset? start, double? scale = null) =>
        EmbeddedService.Open(new EmbeddedServiceOptions { Path = folder.Path, Time = clock, StartTime = start, TimeScale = scale });
}
