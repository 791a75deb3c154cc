using System.Collections.Concurrent;
using SellingPartner.Http;

namespace AmazonMcf.Connection;

/// <summary>The User-Agent header of AmazonMcf.</summary>
internal static class ProductHeader
{
    // A process has one host, and many connections.
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>The header.</summary>
    /// <param name="language">The language and version of the host.</param>
    public static string Compose(string language) =>
        Known.GetOrAdd(language, static name => UserAgent.Compose("AmazonMcf", typeof(ProductHeader).Assembly, name));
}
