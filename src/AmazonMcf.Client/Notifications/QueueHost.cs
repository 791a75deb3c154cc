using System.Text.RegularExpressions;

namespace AmazonMcf.Notifications;

/// <summary>What the host in the URL of a queue says.</summary>
internal static class QueueHost
{
    private static readonly Regex Region = new(
        "(?<=^|\\.)[a-z]{2}(-[a-z]+)+-[0-9]+(?=\\.)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] AmazonDomains = ["amazonaws.com", "amazonaws.com.cn", "amazonaws.eu", "api.aws"];

    /// <summary>Whether a host is of Amazon, and not an emulator.</summary>
    /// <param name="host">The host.</param>
    public static bool IsAmazon(string host) =>
        Array.Exists(AmazonDomains, domain => host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Finds the region in a host, wherever it is: <c>sqs.us-west-2.amazonaws.com</c>, <c>us-west-2.queue.amazonaws.com</c>,
    /// <c>vpce-1a-2b.sqs.us-west-2.vpce.amazonaws.com</c>.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <returns>The region; null if the host contains none.</returns>
    public static string? FindRegion(string host) => Region.Match(host) is { Success: true } match ? match.Value.ToLowerInvariant() : null;
}
