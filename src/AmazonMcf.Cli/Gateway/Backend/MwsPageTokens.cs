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
    private const int SealLength = HMACSHA256.HashSizeInBytes;

    private readonly byte[] purpose = Encoding.UTF8.GetBytes("page token\n" + accessKeyId + "\n");

    public string Seal(string token)
    {
        var text = Encoding.UTF8.GetBytes(token);
        return Convert.ToBase64String([.. SealOf(text), .. text]);
    }

    /// <exception cref="MwsErrorException">The token was not given out here.</exception>
    public string Open(string sealedToken)
    {
        try
        {
            var bytes = Convert.FromBase64String(sealedToken);
            if (
                bytes.Length >= SealLength
                && CryptographicOperations.FixedTimeEquals(SealOf(bytes[SealLength..]), bytes.AsSpan(0, SealLength))
            )
            {
                return Encoding.UTF8.GetString(bytes, SealLength, bytes.Length - SealLength);
            }
        }
        catch (FormatException)
        {
            // No token of ours is written like this.
        }

        throw new MwsErrorException(400, "InvalidParameterValue", "The value of NextToken is not valid.");
    }

    private byte[] SealOf(byte[] text) => HMACSHA256.HashData(secret, (byte[])[.. purpose, .. text]);
}
