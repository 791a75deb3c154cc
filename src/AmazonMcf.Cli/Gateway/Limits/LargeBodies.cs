using System.Net;
using System.Net.Sockets;

namespace AmazonMcf.Cli.Gateway.Limits;

/// <summary>
/// Limits the number of concurrent requests with large bodies: in total, from one remote address, and with one access key. An access key
/// proves nothing until the signature of the whole body is verified, so a single address cannot use all slots of a client. Bodies without
/// a known key share a few separate slots.
/// </summary>
internal sealed class LargeBodies(GatewayLimits limits, IEnumerable<string> accessKeyIds)
{
    private const int NetworkBytes = 8;

    private readonly HashSet<string> known = new(accessKeyIds, StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly object gate = new();

    /// <summary>Reserves a slot for a request.</summary>
    /// <param name="accessKeyId">The access key of the request; null when its beginning contains none.</param>
    /// <param name="address">The remote address.</param>
    /// <returns>The slot, to be disposed with the request; null when none is free.</returns>
    public IDisposable? TryAdmit(string? accessKeyId, IPAddress? address)
    {
        var shares = SharesOf(accessKeyId, NetworkOf(address));
        lock (gate)
        {
            if (shares.Any(share => counts.GetValueOrDefault(share.Name) >= share.Limit))
            {
                return null;
            }

            Array.ForEach(shares, share => counts[share.Name] = counts.GetValueOrDefault(share.Name) + 1);
        }

        return new Place(() => Release(shares));
    }

    private (string Name, int Limit)[] SharesOf(string? accessKeyId, string network) =>
        accessKeyId is not null && known.Contains(accessKeyId)
            ?
            [
                ("all", limits.LargeBodies),
                ("from " + network, limits.LargeBodiesPerAddress),
                ("of " + accessKeyId, limits.LargeBodiesPerClient),
            ]
            :
            [
                ("all", limits.LargeBodies),
                ("from " + network, limits.LargeBodiesPerAddress),
                ("without a key", limits.LargeBodiesWithoutKey),
                ("without a key from " + network, limits.LargeBodiesWithoutKeyPerAddress),
            ];

    // A client with one IPv6 address usually has the whole network.
    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes),
        _ => address.ToString(),
    };

    private void Release((string Name, int Limit)[] shares)
    {
        lock (gate)
        {
            foreach (var (name, _) in shares)
            {
                if (--counts[name] == 0)
                {
                    counts.Remove(name);
                }
            }
        }
    }

    private sealed class Place(Action release) : IDisposable
    {
        private Action? release = release;

        public void Dispose() => Interlocked.Exchange(ref release, null)?.Invoke();
    }
}
