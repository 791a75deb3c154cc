using AmazonMcf.Connection;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>An MWS client and the connection that does its work.</summary>
/// <param name="AccessKeyId">The MWS access key.</param>
/// <param name="SellerId">The only seller ID that its requests may contain.</param>
/// <param name="Secret">The MWS secret key, as UTF-8.</param>
/// <param name="Connect">Opens the connection that does the work. Called when the client first needs it, and again if that failed.</param>
/// <param name="IsUnlimited">Whether the MWS quota is disabled for the client.</param>
internal sealed record MwsAccount(string AccessKeyId, string SellerId, byte[] Secret, Func<McfConnection> Connect, bool IsUnlimited = false)
{
    /// <summary>Shows the access key and no secret.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => AccessKeyId;
}
