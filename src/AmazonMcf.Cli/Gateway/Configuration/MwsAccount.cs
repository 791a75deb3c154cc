using AmazonMcf.Connection;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>An MWS client and its connection.</summary>
/// <param name="Name">Its name in the request log.</param>
/// <param name="AccessKeyId">The MWS access key.</param>
/// <param name="SellerId">The only seller ID that its requests may contain.</param>
/// <param name="Secret">The MWS secret key, as UTF-8.</param>
/// <param name="Connect">Opens the connection of the client. Called at its first request, and again if that failed.</param>
/// <param name="IsUnlimited">Whether the MWS quota is disabled for the client.</param>
internal sealed record MwsAccount(
    string Name, string AccessKeyId, string SellerId, byte[] Secret, Func<McfConnection> Connect, bool IsUnlimited = false)
{
    /// <summary>Returns the access key, without any secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AccessKeyId;
}
