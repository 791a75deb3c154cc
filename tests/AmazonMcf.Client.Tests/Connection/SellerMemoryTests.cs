using System.Runtime.CompilerServices;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using AmazonMcf.Tests.OrderFiles;
using SellingPartner.Telemetry;

namespace AmazonMcf.Connection;

/// <summary>What a process with many sellers keeps in memory of each.</summary>
[Collection(AloneCollection.Name)]
public sealed class SellerMemoryTests
{
    private const int Rounds = 3;
    private const int Sellers = 200;
    private const int InFlight = 16;
    private const int OrdersOfSeller = 64;
    private const int MostAtRest = 10 * 1024;

    // A share of what the runtime keeps, which depends on the machine; a client that is not released takes several times as much.
    private const int MostAfterClosing = 1024;

    private static readonly Uri Service = new("https://service.example/");

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task A_seller_at_rest_takes_little_memory_and_a_closed_one_none()
    {
        using var handler = new SlowHandler(time);

        // What the process and the host take once is not the share of a seller.
        Close(await OpenAsync(handler));

        // What the runtime allocates in between for itself only adds to a measurement.
        var rounds = new List<(long AtRest, long Left)>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = Heap();
            var connections = await OpenAsync(handler);
            var atRest = Heap() - before;
            var closed = Close(connections);
            rounds.Add((atRest / Sellers, (Heap() - before) / Sellers));

            // A thread can still hold the last one on its stack.
            Assert.DoesNotContain(closed.SkipLast(1), connection => connection.TryGetTarget(out _));
        }

        Assert.InRange(rounds.Min(round => round.AtRest), 1, MostAtRest);
        Assert.InRange(rounds.Min(round => round.Left), long.MinValue, MostAfterClosing);
    }

    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<WeakReference<McfConnection>> Close(List<McfConnection> connections)
    {
        connections.ForEach(connection => connection.Dispose());
        var closed = connections.ConvertAll(connection => new WeakReference<McfConnection>(connection));
        connections.Clear();
        return closed;
    }

    private async Task<List<McfConnection>> OpenAsync(SlowHandler handler)
    {
        var connections = new List<McfConnection>(Sellers);
        for (var seller = 0; seller < Sellers; seller++)
        {
            var settings = TestWorld.Settings();
            (settings.Kind, settings.Endpoint, settings.Unlimited) = (McfConnectionKind.Custom, Service, true);
            settings.ClientId = $"amzn1.application-oa2-client.{seller}";
            connections.Add(McfConnection.Open(settings, handler, time));
            await PlaceAsync(connections[seller], handler);
        }

        return connections;
    }

    // All that are in flight wait for the login first.
    private static async Task PlaceAsync(McfConnection connection, SlowHandler handler)
    {
        var login = handler.HoldLogin();
        for (var number = 0; number < OrdersOfSeller; number += InFlight)
        {
            var placed = Enumerable.Range(number, InFlight)
                .Select(order => connection.Orders.PlaceAsync(Orders.Simple($"SHOP-2026-{order:000000}"), new ApiCall()))
                .ToList();
            login.TrySetResult();
            Assert.All(await Task.WhenAll(placed), result => Assert.Equal(McfOutcome.Created, result.Outcome));
        }
    }

    private sealed class SlowHandler(FakeTimeProvider time) : HttpMessageHandler
    {
        private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(300);

        private TaskCompletionSource login = new();
        private int responses;

        public TaskCompletionSource HoldLogin() => login = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/auth/o2/token", StringComparison.Ordinal))
            {
                await login.Task;
                return Responses.Token("Atza|1");
            }

            time.Advance(Delay);
            var number = Interlocked.Increment(ref responses);
            var response = Responses.Ok();
            response.Headers.Remove(Responses.RequestIdHeader);
            response.Headers.Date = time.GetUtcNow();
            return response.With(Responses.RequestIdHeader, $"5b3d1a6e-2c47-4f80-9a1d-{number:x12}");
        }
    }
}
