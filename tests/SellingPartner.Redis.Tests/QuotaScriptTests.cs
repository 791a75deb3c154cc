using AmazonMcf.Testing;
using SellingPartner.Quota;
using SellingPartner.Redis.Servers;

namespace SellingPartner.Redis;

/// <summary>What the script does, call by call: 2 permits a second, 3 at once.</summary>
public sealed class QuotaScriptTests : IDisposable
{
    private const string Key = "spapi:quota:1:0011223344556677:sellingpartnerapi-na.amazon.com:2020-07-01:createFulfillmentOrder";
    private readonly FakeTimeProvider time = new();
    private readonly LuaServer server;

    public QuotaScriptTests() => server = new LuaServer(time);

    public void Dispose() => server.Dispose();

    [Theory]
    [InlineData("1e300", "1", "0")]
    [InlineData("NaN", "1", "0")]
    [InlineData("1", "1e300", "0")]
    [InlineData("1", "1", "1e300")]
    [InlineData("1", "1", "5e18")]
    public void A_reply_with_a_number_out_of_range_is_not_read(string granted, string permit, string wait)
    {
        string[] usual = ["1", "1", "0", "1", "2", "2", "0", "1"];
        Assert.Equal(1, RedisQuotaStore.ReadReply(usual).Permit);
        Assert.Throws<OverflowException>(() => RedisQuotaStore.ReadReply([granted, permit, wait, .. usual.Skip(3)]));
    }

    [Fact]
    public void Grants_the_burst_once_for_all_clients_and_then_one_turn_each_half_second()
    {
        Assert.Equal((2, 2L, 1.0), Shape(Ask("A", want: 2)));
        Assert.Equal((1, 3L, 0.0), Shape(Ask("B", want: 2, "d1", "d2")));
        var next = Ask("A", want: 1, "d3");
        Assert.Equal((0, TimeSpan.FromMilliseconds(500)), (next.Granted, next.Wait));
        time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.Equal(0, Ask("B", want: 1).Granted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, Ask("B", want: 1).Granted);
    }

    [Fact]
    public void Fills_up_to_the_burst_and_no_further()
    {
        Ask("A", want: 3);
        Ask("A", want: 0, "d1", "d2", "d3");
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(3, Ask("A", want: 9).Granted);
    }

    [Fact]
    public void Gains_nothing_while_the_burst_is_in_progress_and_waits_for_any_client_to_report_a_response()
    {
        Ask("A", want: 3);
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal((0, TimeSpan.FromMilliseconds(500)), Waiting(Ask("B", want: 1)));
        Assert.Equal(0, Ask("A", want: 0, "d2").Granted);
        time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Equal(1, Ask("B", want: 1).Granted);
    }

    [Fact]
    public void A_lease_ends_when_its_client_never_reports_the_response()
    {
        Ask("A", want: 3);
        time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, Ask("B", want: 1).Granted);
        time.Advance(TimeSpan.FromSeconds(1));
        Ask("B", want: 0);
        Assert.DoesNotContain(server.Read(Key).Keys, field => field.StartsWith("t:", StringComparison.Ordinal));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(3, Ask("B", want: 5).Granted);
    }

    [Fact]
    public void A_turn_that_is_given_back_is_available_at_once_and_only_once()
    {
        Ask("A", want: 3);
        Assert.Equal(1, Ask("B", want: 2, "b2").Granted);
        Assert.Equal(0, Ask("B", want: 1, "b2").Granted);
    }

    [Fact]
    public void A_throttled_request_pauses_all_clients_once_and_halves_their_pace()
    {
        Ask("A", want: 2);
        Ask("B", want: 1);
        Assert.Equal(1, Ask("A", want: 0, "r1:4000000", "d1", "r2:0", "d2").Pace);
        Assert.Equal(1, Ask("B", want: 0, "r3:0", "d3").Pace);
        Assert.Equal((0, TimeSpan.FromSeconds(4)), Waiting(Ask("B", want: 3)));
        time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal((1, TimeSpan.FromSeconds(1)), Waiting(Ask("B", want: 3)));
    }

    [Fact]
    public void Responses_to_any_client_bring_the_pace_back()
    {
        Ask("A", want: 1);
        Ask("A", want: 0, "r1:0", "d1");
        var half = Enumerable.Repeat("a2", 74).ToArray();
        Assert.InRange(Ask("B", want: 0, half).Pace, 1.9, 1.999);
        Assert.Equal(2, Ask("A", want: 0, "a", "a").Pace);
    }

    [Fact]
    public void A_rate_that_one_client_learns_holds_for_all_and_keeps_what_is_available()
    {
        Ask("A", want: 1);
        var reply = Ask("B", want: 0, "d1", "a20");
        Assert.Equal((20, 20, 2), (reply.Rate, reply.Pace, reply.Level));
        Assert.Equal(20, Ask("A", want: 0).Rate);
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(-1)]
    public void A_clock_that_is_set_back_loses_and_wins_nothing(int seconds)
    {
        Ask("A", want: 3);
        Ask("A", want: 0, "r3:30000000", "d1", "d2", "d3");
        time.Advance(TimeSpan.FromSeconds(10));
        Ask("A", want: 0);
        server.Offset += TimeSpan.FromSeconds(seconds);
        Assert.Equal((0, TimeSpan.FromSeconds(20)), Held(Ask("A", want: 1)));
        time.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(1, Ask("A", want: 1).Granted);
    }

    [Fact]
    public void A_clock_that_is_set_forward_grants_one_burst_at_most()
    {
        Ask("A", want: 3);
        Ask("A", want: 0, "d1", "d2", "d3");
        server.Offset += TimeSpan.FromHours(1);
        Assert.Equal(3, Ask("A", want: 10).Granted);
        Assert.Equal((0, TimeSpan.FromMilliseconds(500)), Waiting(Ask("A", want: 1, "d4", "d5", "d6")));
    }

    [Fact]
    public void A_store_that_lost_its_data_starts_with_what_the_client_knows()
    {
        Ask("A", want: 3);
        server.Forget();
        var reply = Ask(new Known(Permit: 3, Held: 0.5, Rate: 4, Pace: 1), "A", want: 1);
        Assert.Equal((0, 3L, 0.5), Shape(reply));
        Assert.Equal((4, 1), (reply.Rate, reply.Pace));
    }

    [Fact]
    public void An_older_copy_of_the_store_gives_no_turn_twice()
    {
        Ask("A", want: 1);
        var failOver = server.Snapshot();
        Ask("A", want: 2, "d1");
        failOver();
        Assert.Equal((0, 3L, 0.0), Shape(Ask(new Known(Permit: 3, Held: 0, Rate: 2, Pace: 2), "A", want: 1)));
    }

    [Fact]
    public void A_client_that_knows_nothing_does_not_reset_the_quota()
    {
        Ask("A", want: 3);
        Assert.Equal((0, 3L, 0.0), Shape(Ask(new Known(Permit: 0, Held: 3, Rate: 2, Pace: 2), "B", want: 1)));
    }

    [Fact]
    public void The_client_that_waits_longest_is_next_even_if_another_asks_first()
    {
        Ask("A", want: 3);
        Ask("A", want: 0, "d1", "d2", "d3");
        Ask("B", want: 1);
        time.Advance(TimeSpan.FromMilliseconds(100));
        Ask("A", want: 1);
        time.Advance(TimeSpan.FromMilliseconds(400));
        Assert.Equal(0, Ask("A", want: 1).Granted);
        Assert.Equal(1, Ask("B", want: 1).Granted);
    }

    [Fact]
    public void A_client_that_does_not_return_for_its_turn_delays_others_only_briefly()
    {
        Ask("A", want: 3);
        Ask("A", want: 0, "d1", "d2", "d3");
        Ask("B", want: 1);
        time.Advance(TimeSpan.FromMilliseconds(1100));
        Assert.Equal(2, Ask("A", want: 3).Granted);
    }

    [Fact]
    public void Counts_the_clients_of_the_last_minute()
    {
        Ask("A", want: 1);
        Assert.Equal(2, Ask("B", want: 0).Clients);
        time.Advance(TimeSpan.FromSeconds(31));
        Ask("B", want: 0);
        time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(1, Ask("B", want: 0).Clients);
    }

    [Fact]
    public void The_key_disappears_once_the_quota_is_full_and_nothing_is_in_progress()
    {
        Ask("A", want: 2);
        Ask("A", want: 0, "d1", "d2");
        time.Advance(TimeSpan.FromMilliseconds(1900));
        Assert.Equal([Key], server.Keys);
        time.Advance(TimeSpan.FromMilliseconds(200));
        Assert.Empty(server.Keys);
    }

    [Fact]
    public void Values_are_numbers_and_names_of_clients_only()
    {
        Ask("0A1B2C", want: 2);
        Ask("0A1B2C", want: 1, "r1:1000", "d1", "a2.5");
        Assert.All(server.Read(Key), field =>
        {
            Assert.Matches("^(at|empty|rate|pace|hold|permit|mark|t:[0-9]+|c:0A1B2C)$", field.Key);
            Assert.Matches("^[0-9.:-]+$", field.Value);
        });
    }

    private static (int Granted, long Permit, double Level) Shape(QuotaExchangeReply reply) => (reply.Granted, reply.Permit, reply.Level);

    private static (int Granted, TimeSpan Wait) Waiting(QuotaExchangeReply reply) => (reply.Granted, reply.Wait);

    private static (int Granted, TimeSpan Hold) Held(QuotaExchangeReply reply) => (reply.Granted, reply.Hold);

    private QuotaExchangeReply Ask(string client, int want, params string[] events) =>
        Ask(new Known(Permit: 0, Held: 3, Rate: 2, Pace: 2), client, want, events);

    private QuotaExchangeReply Ask(Known known, string client, int want, params string[] events) => server.Run(client, new QuotaExchange
    {
        Key = Key,
        Want = want,
        Burst = 3,
        Lease = TimeSpan.FromMinutes(1),
        SeenPermit = known.Permit,
        Held = known.Held,
        Rate = known.Rate,
        Pace = known.Pace,
        Events = [.. events.Select(text => new QuotaEvent(text, EndsPermit: false))],
    });

    private sealed record Known(long Permit, double Held, double Rate, double Pace);
}
