using System.Security.Cryptography;
using System.Text;
using AmazonMcf.Cli.Gateway.Errors;

namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// Tokens of next pages: what the Selling Partner API gave, signed, so that only those given out are taken back. The key is the client's
/// own secret: nothing has to be kept, and a token is good after a restart too.
/// </summary>
/// <param name="accessKeyId">The client they are given to.</param>
/// <param name="secret">Its secret.</param>
internal sealed class MwsPageTokens(string accessKeyId, byte[] secret)
{
    private const int SealLength = 32;

    private readonly byte[] purpose = Encoding.UTF8.GetBytes("page token\n" + accessKeyId + "\n");

    public string Seal(string token)
    {
        var text = Encoding.UTF8.GetBytes(token);
        return Convert.ToBase64String([.. SealOf(text), .. text]);
    }

    /// <exception cref="MwsRefusalException">The token was not given out here.</exception>
    public string Open(string sealedToken)
    {
        try
        {
            var bytes = Convert.FromBase64String(sealedToken);
            var text = bytes.Skip(SealLength).ToArray();
            var difference = bytes.Length < SealLength ? 1 : SealOf(text).Zip(bytes, (left, right) => left ^ right).Aggregate(0, (all, one) => all | one);
            if (difference == 0) return Encoding.UTF8.GetString(text);
        }
        catch (FormatException)
        {
            // No token of ours is written like this.
        }

        throw new MwsRefusalException(400, "InvalidParameterValue", "The value of NextToken is not valid.");
    }

    private byte[] SealOf(byte[] text)
    {
        using var hash = new HMACSHA256(secret);
        return hash.ComputeHash([.. purpose, .. text]);
    }
}
