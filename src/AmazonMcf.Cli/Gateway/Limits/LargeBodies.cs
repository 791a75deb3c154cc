using System.Net;
using System.Net.Sockets;

namespace AmazonMcf.Cli.Gateway.Limits;

/// <summary>
/// Bounds how many requests with large bodies there are at a time: in all, from one remote address, and of one access key. A key is not a
/// proof before the signature over the whole body is checked, so no single address can take every place of a client; bodies without a
/// known key share a few places of their own.
/// </summary>
internal sealed class LargeBodies(GatewayLimits limits, IEnumerable<string> accessKeyIds)
{
    private const int NetworkBytes = 8;

    private readonly HashSet<string> known = new(accessKeyIds, StringComparer.Ordinal);
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly object gate = new();

    /// <summary>Admits a request.</summary>
    /// <param name="accessKeyId">The key it names; null when it names none at its start.</param>
    /// <param name="address">Where it comes from.</param>
    /// <returns>Its place, to be disposed of with the request; null when there is none.</returns>
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
                ("of strangers", limits.LargeBodiesOfStrangers),
                ("of strangers from " + network, limits.LargeBodiesOfStrangersPerAddress),
            ];

    // Whoever has one address of IPv6 has its whole network.
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
