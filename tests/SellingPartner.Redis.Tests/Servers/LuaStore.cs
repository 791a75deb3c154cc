using AmazonMcf.Quota;
using SellingPartner.Quota;

namespace SellingPartner.Redis.Servers;

/// <summary>The use of a <see cref="LuaServer"/> by one process, over a network that takes its time.</summary>
/// <param name="server">The server.</param>
/// <param name="client">The name of the process.</param>
/// <param name="world">The time; null if the network takes none.</param>
/// <param name="travel">How long a request, or its response, travels, in seconds.</param>
internal sealed class LuaStore(LuaServer server, string client, Simulation? world = null, Func<double>? travel = null) : IQuotaStore
{
    public string Client => client;

    public int Exchanges { get; private set; }

    public QuotaStoreHealth Health { get; } = new("redis://store:6379");

    public Task<QuotaExchangeReply> ExchangeAsync(QuotaExchange exchange)
    {
        Exchanges++;
        if (world is null)
        {
            return Attempt(exchange);
        }

        var reply = new TaskCompletionSource<QuotaExchangeReply>();
        world.In(travel!(), () =>
        {
            var arrived = Attempt(exchange);
            world.In(travel!(), () => Complete(reply, arrived));
        });
        return reply.Task;
    }

    public void Dispose()
    {
    }

    private static void Complete(TaskCompletionSource<QuotaExchangeReply> reply, Task<QuotaExchangeReply> arrived)
    {
        if (arrived.Exception is { } failure)
        {
            reply.SetException(failure.InnerException!);
        }
        else
        {
            reply.SetResult(arrived.Result);
        }
    }

    private Task<QuotaExchangeReply> Attempt(QuotaExchange exchange)
    {
        try
        {
            return Task.FromResult(server.Run(client, exchange));
        }
        catch (QuotaStoreException failure)
        {
            return Task.FromException<QuotaExchangeReply>(failure);
        }
    }
}
