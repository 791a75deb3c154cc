using System.Text.Json;
using AmazonMcf.Service.Http;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Operations;

public sealed class ListingTests : IDisposable
{
    private readonly Counter counter = new(options => options.PageSize = 2, clock: FakeTimeProvider.AtSaturdayNoon);

    public void Dispose() => counter.Dispose();

    [Fact]
    public void Pages_follow_each_other_to_the_end()
    {
        for (var number = 1; number <= 5; number++)
        {
            counter.Create($"{number}");
            counter.Service.StepClock(TimeSpan.FromSeconds(1));
        }

        var pages = new List<string[]>();
        for (var page = List(""); ; page = List("?nextToken=" + Uri.EscapeDataString(Token(page)!)))
        {
            pages.Add(Ids(page));
            if (Token(page) is null)
            {
                break;
            }
        }

        Assert.Equal([["1", "2"], ["3", "4"], ["5"]], pages);
    }

    [Fact]
    public void With_a_token_the_start_is_not_looked_at()
    {
        counter.Create("1");
        counter.Create("2");
        counter.Create("3");
        var token = Uri.EscapeDataString(Token(List(""))!);

        Assert.Equal(["3"], Ids(List("?queryStartDate=nonsense&nextToken=" + token)));
    }

    [Fact]
    public void Heads_come_without_lines()
    {
        counter.Create("1");
        var head = List("").GetProperty("fulfillmentOrders")[0];
        Assert.False(head.TryGetProperty("fulfillmentOrderItems", out _));
        Assert.Equal("Troy", head.GetProperty("destinationAddress").GetProperty("city").GetString());
    }

    [Fact]
    public void Without_a_start_the_last_36_hours_are_listed()
    {
        counter.Create("1", order => order["fulfillmentAction"] = "Hold");
        counter.Service.StepClock(TimeSpan.FromHours(36) + TimeSpan.FromSeconds(12));
        Assert.Equal(["1"], Ids(List("")));

        counter.Service.StepClock(TimeSpan.FromSeconds(1));
        Assert.Empty(Ids(List("")));
        Assert.Equal(["1"], Ids(List("?queryStartDate=2024-06-01T12:00:12Z")));
        Assert.Empty(Ids(List("?queryStartDate=2024-06-01T12:00:13Z")));
    }

    [Fact]
    public void A_start_in_the_future_lists_nothing()
    {
        counter.Create("1");
        Assert.Empty(Ids(List("?queryStartDate=2030-01-01T00:00:00%2B09:00")));
    }

    [Fact]
    public void A_token_is_good_for_an_hour()
    {
        counter.Create("1");
        counter.Create("2");
        counter.Create("3");
        var token = Token(List(""))!;
        counter.Service.StepClock(TimeSpan.FromDays(3));
        Assert.Equal(200, Get(token).Status);

        counter.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(200, Get(token).Status);

        counter.Clock.Advance(TimeSpan.FromMinutes(1));
        counter.Token = counter.Login(
            Login.EmbeddedCredentials.ClientId, Login.EmbeddedCredentials.ClientSecret, Login.EmbeddedCredentials.RefreshToken);
        Assert.Equal($"Value {token} for parameter NextToken is invalid. Reason: InvalidValue.", Get(token).Error.Message);
    }

    [Fact]
    public void A_token_belongs_to_its_list()
    {
        var token = counter.Get("/features/inventory/BLANK_BOX?marketplaceId=" + Orders.Us).Payload.GetProperty("nextToken").GetString()!;
        Assert.Equal(400, Get(token).Status);
        Assert.Equal(400, counter.Get($"/features/inventory/BLOCK_AMZL?marketplaceId={Orders.Us}&nextToken={token}").Status);
        Assert.Equal(200, counter.Get($"/features/inventory/BLANK_BOX?marketplaceId={Orders.Us}&nextToken={token}").Status);
    }

    private TestResponse Get(string token) => counter.Get("/fulfillmentOrders?nextToken=" + Uri.EscapeDataString(token));

    private JsonElement List(string query)
    {
        var response = counter.Get("/fulfillmentOrders" + query);
        Assert.True(response.Status == 200, response.Text);
        return response.Payload;
    }

    private static string? Token(JsonElement page) => page.TryGetProperty("nextToken", out var token) ? token.GetString() : null;

    private static string[] Ids(JsonElement page) =>
        [
            .. page.GetProperty("fulfillmentOrders")
                .EnumerateArray()
                .Select(order => order.GetProperty("sellerFulfillmentOrderId").GetString()!),
        ];
}
