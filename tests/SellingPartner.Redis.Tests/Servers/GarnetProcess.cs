using System.Globalization;
using Garnet;

namespace SellingPartner.Redis.Servers;

/// <summary>Microsoft Garnet, in this process. Scripts must be enabled, and be transactions: otherwise they are not atomic.</summary>
internal sealed class GarnetProcess : ITestServer
{
    private readonly string? password;
    private GarnetServer? server;

    public GarnetProcess(string? password = null)
    {
        (this.password, Port) = (password, Ports.Free());
        Start();
    }

    public int Port { get; }

    public void Start()
    {
        string[] login = password is null ? [] : ["--auth", "Password", "--password", password];
        server = new GarnetServer(
            [
                "--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture),
                "--lua", "--lua-transaction-mode", "--memory", "32m", "--page", "4m", "--index", "1m", .. login,
            ]);
        server.Start();
    }

    public void Stop()
    {
        server?.Dispose();
        server = null;
    }

    public void Dispose() => Stop();
}
