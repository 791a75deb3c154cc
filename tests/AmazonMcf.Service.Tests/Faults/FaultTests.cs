using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Faults;

public sealed class FaultTests : IDisposable
{
    private const string Create = "createFulfillmentOrder";

    private readonly Counter counter = new();

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Dropped_before_the_commit_nothing_is_done()
    {
        Add(FaultKind.DropBeforeCommit);
        Assert.True(counter.Create("1").Response.IsDropped);
        Assert.Empty(counter.Service.ReadCommittedState().Orders);
    }

    [Fact]
    public void Dropped_after_the_commit_all_is_done()
    {
        Add(FaultKind.DropAfterCommit);
        Assert.True(counter.Create("1").Response.IsDropped);
        Assert.Equal("1", counter.Service.ReadCommittedState().Orders.Single().SellerFulfillmentOrderId);
    }

    [Theory]
    [InlineData(null, 500)]
    [InlineData(502, 502)]
    [InlineData(503, 503)]
    public void An_error_of_the_service_leaves_nothing_behind(int? status, int expected)
    {
        Add(FaultKind.ServerError, rule => rule with { Status = status });
        Assert.Equal(expected, counter.Create("1").Status);
        Assert.Empty(counter.Service.ReadCommittedState().Orders);
    }

    [Fact]
    public void A_throttle_storm_refuses_as_many_calls_as_it_counts()
    {
        Add(FaultKind.ThrottleStorm, rule => rule with { Count = 3 });
        Assert.Equal([429, 429, 429, 200], Enumerable.Range(1, 4).Select(_ => counter.Create("1").Status));
    }

    [Fact]
    public void A_delay_holds_the_response_back_and_not_the_work()
    {
        Add(FaultKind.Delay, rule => rule with { Delay = "00:00:40" });
        Assert.Equal(TimeSpan.FromSeconds(40), counter.Create("1").Response.Delay);
        Assert.Single(counter.Service.ReadCommittedState().Orders);
    }

    [Fact]
    public void A_cut_response_comes_after_the_commit()
    {
        Add(FaultKind.TruncatedBody);
        var response = counter.Create("1");
        Assert.Equal((200, "{}", 1), (response.Status, response.Text, response.Response.SentBytes));
        Assert.Single(counter.Service.ReadCommittedState().Orders);
    }

    [Theory]
    [InlineData(null, 502)]
    [InlineData(400, 400)]
    public void The_page_of_a_gateway_comes_instead_of_a_response(int? status, int expected)
    {
        Add(FaultKind.HtmlBody, rule => rule with { Status = status });
        var response = counter.Create("1");
        Assert.Equal((expected, "text/html; charset=utf-8"), (response.Status, response.Response.ContentType));
        Assert.Empty(counter.Service.ReadCommittedState().Orders);
    }

    [Fact]
    public void A_token_can_be_said_to_have_expired()
    {
        Add(FaultKind.ExpiredToken);
        Assert.Equal("The access token you provided has expired.", counter.Create("1").Error.Details);
        Assert.Equal(200, counter.Create("1").Status);
    }

    [Fact]
    public void A_fault_strikes_its_operation_only()
    {
        Add(FaultKind.ServerError);
        Assert.Equal(200, counter.Get("/fulfillmentOrders").Status);
        Assert.Equal(500, counter.Create("1").Status);
    }

    [Fact]
    public void A_fault_without_an_operation_strikes_all_but_the_token_endpoint()
    {
        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.ServerError, Count = null });
        Assert.Equal(500, counter.Get("/fulfillmentOrders").Status);
        Assert.Equal(401, counter.Form("grant_type=refresh_token&refresh_token=r&client_id=c&client_secret=s").Status);

        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.ServerError, Operation = "token" });
        Assert.Equal(500, counter.Form("grant_type=refresh_token&refresh_token=r&client_id=c&client_secret=s").Status);
    }

    [Fact]
    public void A_fault_can_wait_for_its_turn()
    {
        Add(FaultKind.ServerError, rule => rule with { Skip = 2, Count = 2 });
        Assert.Equal([200, 200, 500, 500, 200], Enumerable.Range(1, 5).Select(number => counter.Create($"{number}").Status));
        var rule = counter.Service.GetFaults().Single();
        Assert.Equal((4, 2, true), (rule.Matched, rule.Struck, rule.IsWornOut));
    }

    [Fact]
    public void A_fault_can_wait_for_its_order()
    {
        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.ServerError, SellerFulfillmentOrderId = "A/B #1+x", Count = null });
        Assert.Equal(200, counter.Create("1").Status);
        Assert.Equal(500, counter.Create("A/B #1+x").Status);
        Assert.Equal(500, counter.Read("A/B #1+x").Status);
        Assert.Equal(200, counter.Get("/fulfillmentOrders").Status);
    }

    [Fact]
    public void Chance_is_the_same_for_the_same_seed_and_near_its_share()
    {
        var one = Struck(seed: 7);
        Assert.Equal(one, Struck(seed: 7));
        Assert.NotEqual(one, Struck(seed: 8));
        Assert.InRange(one.Count(struck => struck), 40, 80);
    }

    [Fact]
    public void Of_several_faults_the_first_one_strikes()
    {
        Add(FaultKind.ThrottleStorm);
        Add(FaultKind.ServerError);
        Assert.Equal([429, 500, 200], Enumerable.Range(1, 3).Select(_ => counter.Create("1").Status));
    }

    [Fact]
    public void Faults_are_counted_over_all_processes_on_a_store_and_outlive_them()
    {
        using var folder = new StoreFolder();
        using var one = new Counter(options => options.Path = folder.Path);
        one.Service.AddFault(new McfFaultRule { Kind = FaultKind.ServerError, Operation = Create, Count = 2 });
        using var other = new Counter(options => options.Path = folder.Path, one.Clock);
        Assert.Equal(500, other.Create("1").Status);
        Assert.Equal(500, one.Create("1").Status);
        Assert.Equal(200, other.Create("1").Status);
        Assert.Equal(2, one.Service.GetFaults().Single().Struck);
    }

    [Fact]
    public void Cleared_faults_are_gone()
    {
        Add(FaultKind.ServerError);
        counter.Service.ClearFaults();
        Assert.Empty(counter.Service.GetFaults());
        Assert.Equal(200, counter.Create("1").Status);
    }

    [Fact]
    public void A_removed_fault_is_gone_and_the_others_stay()
    {
        var first = counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.ServerError, Operation = Create, Count = null });
        var second = counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.ThrottleStorm, Operation = Create, Count = null });

        Assert.True(counter.Service.RemoveFault(first.Id));
        Assert.Equal(429, counter.Create("1").Status);
        Assert.False(counter.Service.RemoveFault(first.Id));
        Assert.Equal(second.Id, Assert.Single(counter.Service.GetFaults()).Id);

        Assert.True(counter.Service.RemoveFault(second.Id));
        Assert.Equal(200, counter.Create("1").Status);
        Assert.True(counter.Service.AddFault(new McfFaultRule()).Id > second.Id);
    }

    [Fact]
    public void The_store_does_not_keep_the_seller_of_a_fault()
    {
        counter.Service.AddFault(new McfFaultRule { SellerKey = "A", ConnectionName = "Shop" });
        var kept = Assert.Single(counter.Service.GetFaults());
        Assert.Null(kept.SellerKey);
        Assert.Null(kept.ConnectionName);
    }

    [Fact]
    public void A_rule_that_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentException>(() => counter.Service.AddFault(new McfFaultRule { Probability = 1.5 }));
        Assert.Throws<ArgumentException>(() => counter.Service.AddFault(new McfFaultRule { Count = 0 }));
        Assert.Throws<ArgumentException>(() => counter.Service.AddFault(new McfFaultRule { Skip = -1 }));
        Assert.Throws<ArgumentException>(() => counter.Service.AddFault(new McfFaultRule { Delay = "-00:00:01" }));
        Assert.Throws<ArgumentException>(() => counter.Service.AddFault(new McfFaultRule { Status = 200 }));
    }

    private static List<bool> Struck(int seed)
    {
        using var counter = new Counter();
        counter.Service.AddFault(new McfFaultRule { Kind = FaultKind.ServerError, Probability = 0.3, Seed = seed, Count = null });
        return [.. Enumerable.Range(0, 200).Select(_ => counter.Read("X").Status == 500)];
    }

    private void Add(string kind, Func<McfFaultRule, McfFaultRule>? change = null)
    {
        var rule = new McfFaultRule { Kind = kind, Operation = Create };
        counter.Service.AddFault(change?.Invoke(rule) ?? rule);
    }
}
