namespace AmazonMcf.Cli.Gateway.Signing;

/// <summary>The hash method of a signature.</summary>
internal enum MwsSignatureMethod
{
    /// <summary><c>HmacSHA256</c>, what Amazon's libraries use.</summary>
    HmacSha256,

    /// <summary><c>HmacSHA1</c>, what the oldest clients use.</summary>
    HmacSha1,
}
