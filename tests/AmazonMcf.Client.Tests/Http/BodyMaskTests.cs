using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.Outbound;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

public sealed class BodyMaskTests : IDisposable
{
    private static readonly BodyMask Mask = new(LoggableMembers.All);
    private static readonly string[] Personal = ["Ada Example", "1 Sample Street", "Springfield", "62701"];

    private readonly TestWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public void Shows_what_is_loggable_and_hides_the_rest()
    {
        const string Body = """
            {"sellerFulfillmentOrderId":"A-1","destinationAddress":{"name":"Ada","phone":"","city":null,"countryCode":"US"},
            "notificationEmails":["ada@example.com"],"items":[{"sellerSku":"MUG","quantity":2,"giftMessage":"Love"}]}
            """;
        Assert.Equal(
            """{"sellerFulfillmentOrderId":"A-1","destinationAddress":{"name":"***","phone":"","city":null,"countryCode":"US"}"""
                + ""","notificationEmails":["***"],"items":[{"sellerSku":"MUG","quantity":2,"giftMessage":"***"}]}""",
            Show(Body));
    }

    [Theory]
    [InlineData("""{"memberOfTomorrow":"Ada"}""", """{"memberOfTomorrow":"***"}""")]
    [InlineData("""{"memberOfTomorrow":5550100}""", """{"memberOfTomorrow":"***"}""")]
    [InlineData(
        """{"memberOfTomorrow":{"quantity":1,"sellerSku":"Ada"}}""",
        """{"memberOfTomorrow":{"quantity":"***","sellerSku":"***"}}"""
    )]
    [InlineData("""{"memberOfTomorrow":[["Ada"],true]}""", """{"memberOfTomorrow":[["***"],true]}""")]
    [InlineData("<html>Ada</html>", "(16 bytes that are not JSON)")]
    [InlineData("""{"sellerSku":"MU""", "(16 bytes that are not JSON)")]
    [InlineData("", null)]
    public void Hides_what_it_does_not_know(string body, string? shown) => Assert.Equal(shown, Show(body));

    [Fact]
    public void Cuts_what_is_too_long() =>
        Assert.EndsWith(" more characters)", Show("{\"sellerSku\":\"" + new string('x', 30_000) + "\"}"), StringComparison.Ordinal);

    [Fact]
    public async Task Attempts_carry_masked_bodies_when_they_are_wanted()
    {
        world.Service.Then(Orders.Echo());
        world.Service.Then(Responses.Error(400, "InvalidInput", "The street '1 SAMPLE STREET' is not in Springfield.", "Ask Ada Example."));
        var call = new ApiCall(world.Attempts.Enqueue) { WantsBodies = true };
        await world.Connection.Outbound.GetOrderAsync("A-1", call);
        await Assert.ThrowsAsync<McfInvalidRequestException>(() => world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), call));

        var bodies = world.Attempts.Select(attempt => attempt.Bodies!).ToArray();
        Assert.Null(bodies[0].Request);
        Assert.Contains("\"sellerSku\":\"MUG-BLUE\"", bodies[0].Response, StringComparison.Ordinal);
        Assert.Contains("\"sellerSku\":\"MUG-BLUE\"", bodies[1].Request, StringComparison.Ordinal);
        Assert.Contains("The street '***' is not in ***.", bodies[1].Response, StringComparison.Ordinal);
        var all = string.Join('\n', bodies.Select(body => body.Request + body.Response));
        Assert.All(Personal, value => Assert.DoesNotContain(value, all, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Errors_do_not_repeat_what_the_request_said_about_a_person()
    {
        world.Service.Then(
            Responses.Error(400, "InvalidInput", "The street '1 SAMPLE STREET' of order A-1 is not in Springfield.", "Ask Ada Example.")
        );
        var failure = await Assert.ThrowsAsync<McfInvalidRequestException>(() =>
            world.Connection.Outbound.CreateOrderAsync(Orders.Simple(), world.Call())
        );
        Assert.Contains("InvalidInput: The street '***' of order A-1 is not in *** (Ask ***)", failure.Message, StringComparison.Ordinal);
        Assert.Equal(("The street '***' of order A-1 is not in ***.", "Ask ***."), (failure.Errors[0].Message, failure.Errors[0].Details));
    }

    [Fact]
    public async Task A_person_named_like_the_words_of_the_service_does_not_hide_what_they_mean()
    {
        var order = Orders.Simple();
        order.DestinationAddress!.Name = "already exists";
        world.Service.Then(Responses.Duplicate("A-1"));
        await Assert.ThrowsAsync<McfDuplicateOrderException>(() => world.Connection.Outbound.CreateOrderAsync(order, world.Call()));
    }

    private static string? Show(string body) => Mask.Show(Encoding.UTF8.GetBytes(body), Scrubber.OfForms);
}
