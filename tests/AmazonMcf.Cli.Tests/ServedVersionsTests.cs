using System.Net;
using System.Text;

namespace AmazonMcf.Cli;

/// <summary>Both versions of Fulfillment Outbound over HTTP, on the same orders and apart.</summary>
public sealed class ServedVersionsTests : IDisposable
{
    private const string Order =
        """
        {"orderId":"V-1","destination":{"deliveryAddress":{"name":"A. Reader","addressLine1":"1234 Elm Way","city":"Troy",
        "stateOrRegion":"MI","postalCode":"48084","countryCode":"US"}},
        "lineItems":[{"lineItemId":"1","product":{"productIdentifier":{"amazonSku":"MUG-ENAMEL-BLUE"}},"amount":{"value":"1"}}]}
        """;

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.BadRequest, "--separate-versions")]
    public async Task The_earlier_version_shows_an_order_of_the_later_one_unless_they_are_separate(
        HttpStatusCode expected, params string[] options)
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, options);
        using var client = await server.LogInAsync();
        using var content = new StringContent(Order, Encoding.UTF8, "application/json");

        using var created = await client.PostAsync(new Uri(server.Endpoint, "fulfillment/outbound/2026-07-04/orders"), content);
        using var read = await client.GetAsync("fulfillmentOrders/V-1");

        Assert.Equal((HttpStatusCode.OK, expected), (created.StatusCode, read.StatusCode));
    }

    [Fact]
    public async Task A_store_with_one_order_book_is_not_opened_with_two()
    {
        await using (await ServedMcf.StartAsync(scratch.Store))
        {
        }

        var run = await Mcf.RunAsync("serve", "--port", "0", "--store", scratch.Store, "--separate-versions");

        Assert.NotEqual(ExitCode.Done, run.ExitCode);
        Assert.Contains(
            $"'{scratch.Store}' was created with one order book for all versions of the API.", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }
}
