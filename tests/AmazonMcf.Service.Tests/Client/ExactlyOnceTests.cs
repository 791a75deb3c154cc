using System.Security;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Http;
using AmazonMcf.Model;
using AmazonMcf.Service.Faults;
using AmazonMcf.Service.Login;
using AmazonMcf.Testing;

namespace AmazonMcf.Service.Client;

/// <summary>The client at work on the embedded service: whatever breaks, the ground truth holds one order and the client knows it.</summary>
public sealed class ExactlyOnceTests : IDisposable
{
    private readonly FakeTimeProvider clock = new() { SkipWait = wait => wait < TimeSpan.FromSeconds(25) };
    private readonly EmbeddedService service;
    private readonly HttpMessageHandler handler;
    private readonly McfConnection connection;

    public ExactlyOnceTests()
    {
        service = EmbeddedService.Open(new EmbeddedServiceOptions { Time = clock, TimeScale = 0 });
        handler = service.CreateHandler();
        var settings = new McfConnectionSettings
        {
            Kind = McfConnectionKind.Embedded,
            ClientId = EmbeddedCredentials.ClientId,
            ClientSecret = Secret(EmbeddedCredentials.ClientSecret),
            RefreshToken = Secret(EmbeddedCredentials.RefreshToken),
        };
        connection = McfConnection.Open(settings, handler, clock);
    }

    public void Dispose()
    {
        connection.Dispose();
        handler.Dispose();
        service.Dispose();
    }

    [Theory]
    [InlineData(FaultKind.DropBeforeCommit)]
    [InlineData(FaultKind.DropAfterCommit)]
    [InlineData(FaultKind.ServerError)]
    [InlineData(FaultKind.ThrottleStorm)]
    [InlineData(FaultKind.TruncatedBody)]
    [InlineData(FaultKind.HtmlBody)]
    [InlineData(FaultKind.ExpiredToken)]
    public async Task A_broken_create_is_placed_once_and_known_to_be(FaultKind kind)
    {
        service.AddFault(new FaultRule { Kind = kind, Operation = "createFulfillmentOrder" });

        var result = await connection.Orders.PlaceAsync(Order("A/B #1+x"), new McfCall());

        Assert.Equal(McfOutcome.Created, result.Outcome);
        Assert.Equal("A/B #1+x", service.ReadGroundTruth().Orders.Single().SellerFulfillmentOrderId);
    }

    [Fact]
    public async Task Placing_again_finds_the_order_there()
    {
        await connection.Orders.PlaceAsync(Order("1"), new McfCall());
        var again = await connection.Orders.PlaceAsync(Order("1"), new McfCall());

        Assert.Equal(McfOutcome.AlreadyExists, again.Outcome);
        Assert.Single(service.ReadGroundTruth().Orders);
    }

    [Fact]
    public async Task Placing_other_content_under_the_same_id_is_a_conflict()
    {
        await connection.Orders.PlaceAsync(Order("1"), new McfCall());
        var other = Order("1");
        other.Items[0].Quantity = 2;

        await Assert.ThrowsAsync<McfOrderConflictException>(() => connection.Orders.PlaceAsync(other, new McfCall()));
    }

    [Fact]
    public async Task A_seller_with_chance_against_him_places_every_order_once()
    {
        foreach (var kind in new[] { FaultKind.DropBeforeCommit, FaultKind.DropAfterCommit, FaultKind.TruncatedBody, FaultKind.ServerError })
            service.AddFault(new FaultRule { Kind = kind, Probability = 0.08, Seed = (int)kind, Count = null });

        for (var number = 1; number <= 40; number++)
            Assert.Equal(McfOutcome.Created, (await connection.Orders.PlaceAsync(Order($"{number}"), new McfCall())).Outcome);

        Assert.Equal(40, service.ReadGroundTruth().Orders.Count);
        Assert.True(service.GetFaults().Sum(rule => rule.Struck) > 5);
    }

    private static McfOrderRequest Order(string id) => new()
    {
        SellerFulfillmentOrderId = id,
        DisplayableOrderDate = new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc),
        ShippingSpeedCategory = "Standard",
        DestinationAddress = new McfAddress
        {
            Name = "A. Reader",
            AddressLine1 = "1 Elm Street",
            City = "Troy",
            StateOrRegion = "MI",
            PostalCode = "48084",
            CountryCode = "US",
        },
        Items = [new McfOrderRequestItem { SellerSku = "CR-47K6-H6QN", Quantity = 1 }],
    };

    private static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var letter in text)
            secret.AppendChar(letter);
        return secret;
    }
}
