using System.Collections.Concurrent;
using System.Security;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Service.Login;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Service.EndToEnd;

/// <summary>
/// The real client with the real service: a store in memory by default, and one clock for both that lets short
/// waits pass at once.
/// </summary>
internal sealed class Counter : IDisposable
{
    private static readonly TimeSpan LongestSkipped = TimeSpan.FromSeconds(25);

    private readonly HttpMessageHandler handler;

    public Counter(Action<EmbeddedServiceOptions>? configure = null)
    {
        var options = new EmbeddedServiceOptions { Time = Clock };
        configure?.Invoke(options);
        Service = EmbeddedService.Open(options);
        handler = Service.CreateHandler();
        Connection = McfConnection.Open(
            new McfConnectionSettings
            {
                Kind = McfConnectionKind.Embedded,
                ClientId = EmbeddedCredentials.ClientId,
                ClientSecret = Secret(EmbeddedCredentials.ClientSecret),
                RefreshToken = Secret(EmbeddedCredentials.RefreshToken),

                // The clock may run far ahead of a request that waits for a free processor.
                RequestTimeout = TimeSpan.FromHours(12),
            },
            handler,
            Clock);
    }

    public FakeTimeProvider Clock { get; } = new() { SkipWait = wait => wait < LongestSkipped };

    public EmbeddedService Service { get; }

    public McfConnection Connection { get; }

    public ConcurrentQueue<ApiAttempt> Attempts { get; } = new();

    public ApiCall Call(CancellationToken stop = default) => new(Attempts.Enqueue, stop);

    public Task<McfOrderResult> PlaceAsync(string id, CancellationToken stop = default) =>
        Connection.Orders.PlaceAsync(Order(id), Call(stop));

    public static McfOrderRequest Order(string id) => SampleOrders.Request(id, SellerFixture.Mug);

    public void Dispose()
    {
        Connection.Dispose();
        handler.Dispose();
        Service.Dispose();
    }

    private static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var character in text)
        {
            secret.AppendChar(character);
        }

        return secret;
    }
}
