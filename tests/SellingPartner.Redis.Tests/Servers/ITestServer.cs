using StackExchange.Redis;

namespace SellingPartner.Redis.Servers;

/// <summary>A real server on loopback, with its data in memory.</summary>
internal interface ITestServer : IDisposable
{
    int Port { get; }

    /// <summary>Ends the server; its data is lost.</summary>
    void Stop();

    /// <summary>Starts it on the same port.</summary>
    void Start();

    /// <summary>A connection for commands that the store does not use.</summary>
    ConnectionMultiplexer Administer() => ConnectionMultiplexer.Connect($"127.0.0.1:{Port},allowAdmin=true");
}
