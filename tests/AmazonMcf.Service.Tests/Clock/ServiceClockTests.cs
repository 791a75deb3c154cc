using AmazonMcf.Testing;
using Microsoft.Data.Sqlite;

namespace AmazonMcf.Service.Clock;

public sealed class ServiceClockTests
{
    [Fact]
    public void A_new_store_begins_at_the_real_time_and_keeps_its_pace()
    {
        using var shop = new SellerFixture();

        Assert.Equal((shop.Start, 1.0), (shop.World.Now, shop.World.TimeScale));
        shop.Pass(TimeSpan.FromSeconds(90));
        Assert.Equal(shop.Start.AddSeconds(90), shop.World.Now);
        Assert.Equal(DateTimeKind.Utc, shop.World.Now.Kind);
    }

    [Fact]
    public void A_step_moves_it_ahead_and_time_goes_on_from_there()
    {
        using var shop = new SellerFixture();

        Assert.Equal(shop.Start.AddDays(3), shop.World.StepClock(TimeSpan.FromDays(3)));
        shop.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(shop.Start.AddDays(3).AddMinutes(1), shop.World.Now);
    }

    [Fact]
    public void A_scale_changes_the_pace_from_now_on()
    {
        using var shop = new SellerFixture();
        shop.Pass(TimeSpan.FromMinutes(10));

        shop.World.TimeScale = 60;
        Assert.Equal(shop.Start.AddMinutes(10), shop.World.Now);
        shop.Pass(TimeSpan.FromMinutes(1));

        Assert.Equal(shop.Start.AddMinutes(70), shop.World.Now);
        shop.World.TimeScale = 0;
        shop.Pass(TimeSpan.FromDays(1));
        Assert.Equal(shop.Start.AddMinutes(70), shop.World.Now);
        Assert.Equal(shop.Start.AddMinutes(71), shop.World.StepClock(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void It_never_runs_backwards_when_the_real_clock_is_set_back()
    {
        using var shop = new SellerFixture();
        shop.Pass(TimeSpan.FromHours(2));
        var before = shop.World.Now;

        shop.Clock.SetUtcNow(new DateTimeOffset(shop.Start));

        Assert.Equal(before, shop.World.Now);
        Assert.Equal(before.AddHours(1), shop.World.StepClock(TimeSpan.FromHours(1)));
        shop.Pass(TimeSpan.FromHours(3));
        Assert.True(shop.World.Now >= before.AddHours(1));
    }

    [Fact]
    public void It_refuses_to_go_back_or_beyond_the_calendar()
    {
        using var shop = new SellerFixture();

        Assert.Throws<ArgumentOutOfRangeException>(() => shop.World.StepClock(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => shop.World.StepClock(TimeSpan.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => shop.World.TimeScale = -1);
        Assert.Throws<ArgumentOutOfRangeException>(() => shop.World.TimeScale = double.NaN);
        Assert.Equal(shop.Start, shop.World.Now);
    }

    [Theory]
    [InlineData(1e12)]
    [InlineData(10_000_001)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.MaxValue)]
    [InlineData(-0.001)]
    public void A_time_scale_beyond_the_bounds_is_refused(double scale)
    {
        using var shop = new SellerFixture();

        Assert.Throws<ArgumentOutOfRangeException>(() => shop.World.TimeScale = scale);
        Assert.Throws<ArgumentOutOfRangeException>(() => new SellerFixture(options => options.TimeScale = scale).Dispose());
        Assert.Equal(1, shop.World.TimeScale);
    }

    [Fact]
    public void At_the_last_moment_the_store_still_works()
    {
        using var shop = new SellerFixture();
        shop.Place("BEFORE", SellerFixture.Mug, 1);

        Assert.Equal(EmbeddedService.LatestTime, shop.World.StepClock(EmbeddedService.LatestTime - shop.World.Now));

        shop.Place("AFTER", SellerFixture.Mug, 1);
        shop.Pass(TimeSpan.FromDays(1));
        Assert.Equal("Complete", shop.Status("BEFORE"));
        Assert.NotEqual("Complete", shop.Status("AFTER"));
        Assert.Equal(EmbeddedService.LatestTime, shop.World.Now);
        Assert.Throws<ArgumentOutOfRangeException>(() => shop.World.StepClock(TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void At_the_fastest_pace_it_stops_at_the_last_moment()
    {
        using var shop = new SellerFixture(options => options.TimeScale = EmbeddedService.MaxTimeScale);

        shop.Pass(TimeSpan.FromDays(365));

        Assert.Equal(EmbeddedService.LatestTime, shop.World.Now);
        shop.Place("A", SellerFixture.Mug, 1);
    }

    [Theory]
    [InlineData("UPDATE clock SET virtual_anchor = 3155378975999990000, latest = 3155378975999990000", "moved its clock to 9999-12-31")]
    [InlineData("UPDATE clock SET scale = 1e12", "set its time scale to 1000000000000")]
    public void A_store_that_an_earlier_version_made_unusable_says_so(string damage, string sentence)
    {
        using var folder = new StoreFolder();
        folder.Open().Dispose();
        using (var database = new SqliteConnection($"Data Source={folder.Path};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = damage;
            command.ExecuteNonQuery();
        }

        var failure = Assert.Throws<EmbeddedStoreException>(() => folder.Open());

        Assert.Contains(folder.Path, failure.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
        Assert.Contains("a different store", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void It_runs_on_while_the_store_is_closed_and_everything_due_has_happened()
    {
        using var folder = new StoreFolder();
        var clock = new FakeTimeProvider();
        using (var shop = folder.Open(clock))
        {
            shop.Place("A", SellerFixture.Mug, 1);
        }

        clock.Advance(TimeSpan.FromDays(2));
        using var later = folder.Open(clock);

        Assert.Equal("Complete", later.Status("A"));
        Assert.Equal(later.Start.AddDays(-2) + Times.Shipped, later.StatusSince("A"));
    }

    [Fact]
    public void Two_windows_on_a_store_read_the_same_time_and_see_the_same_world()
    {
        using var folder = new StoreFolder();
        var clock = new FakeTimeProvider();
        using var one = folder.Open(clock);
        using var other = folder.Open(clock);
        one.Place("A", SellerFixture.Mug, 1);

        one.World.StepClock(TimeSpan.FromHours(2));
        Assert.Equal(one.World.Now, other.World.Now);
        Assert.Equal("Processing", other.Status("A"));
        other.World.TimeScale = 100;
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(one.Start.AddHours(102), one.World.Now);
        Assert.Equal("Complete", one.Status("A"));
    }
}
