using System.Globalization;
using AmazonMcf.Benchmarks.Measuring;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>A client of the npm registry in a process of its own, which stays up while it is measured. It times its own work.</summary>
internal sealed class NodePeer : IDisposable
{
    private readonly Worker worker;

    private NodePeer(string name, Worker worker) => (Name, this.worker) = (name, worker);

    public string Name { get; }

    /// <summary>Connections it opened so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Starts the clients that are installed.</summary>
    /// <param name="workplace">Where they are installed.</param>
    /// <param name="service">The service.</param>
    /// <param name="names">The clients. Default: those of 2020-07-01.</param>
    /// <returns>The peers; none, with the reason said, where Node.js or the registry is missing.</returns>
    public static async Task<IReadOnlyList<NodePeer>> StartAllAsync(
        Workplace workplace, ServedService service, IReadOnlyList<string>? names = null)
    {
        if (!await PeerPackages.InstallAsync(workplace))
        {
            return [];
        }

        var token = await service.LogInAsync();
        return [.. (names ?? PeerPackages.Names).Select(name => new NodePeer(
            "npm " + name, Worker.Start(Workplace.Node!, ["peers.mjs", name, service.Endpoint.ToString(), token], workplace.Peers)))];
    }

    public Contestant Reads(string id, int count) => Does($"get {id} {count}");

    public Contestant Creates(Func<string> prefix, int count, int inFlight) =>
        new(Name, () => AskAsync($"create {prefix()} {count} {inFlight}"));

    public Contestant Lists(DateTime since, int count) => Does(FormattableString.Invariant($"list {since:O} {count}"));

    public void Dispose() => worker.Dispose();

    private Contestant Does(string line) => new(Name, () => AskAsync(line));

    private async Task<TimeSpan> AskAsync(string line)
    {
        var response = (await worker.AskAsync(line)).Split(' ');
        Connections = int.Parse(response[1], CultureInfo.InvariantCulture);
        return TimeSpan.FromMilliseconds(double.Parse(response[0], CultureInfo.InvariantCulture));
    }
}
