using System.Security.Cryptography;
using System.Text;
using AmazonMcf.Cli.Gateway.Errors;

namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// Page tokens: those of the Selling Partner API, signed, so that only issued tokens are accepted. The key is the client's own secret, so
/// nothing needs to be stored, and a token remains valid after a restart.
/// </summary>
/// <param name="accessKeyId">The access key of the client.</param>
/// <param name="secret">The secret key of the client.</param>
internal sealed class MwsPageTokens(string accessKeyId, byte[] secret)
{
    private const int SealLength = HMACSHA256.HashSizeInBytes;

    private readonly byte[] purpose = Encoding.UTF8.GetBytes("page token\n" + accessKeyId + "\n");

    public string Seal(string token)
    {
        var text = Encoding.UTF8.GetBytes(token);
        return Convert.ToBase64String([.. SealOf(text), .. text]);
    }

    /// <exception cref="MwsErrorException">The token was not issued to this client.</exception>
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
            // Tokens of the gateway never have this form.
        }

        throw new MwsErrorException(400, "InvalidParameterValue", "The value of NextToken is not valid.");
    }

    private byte[] SealOf(byte[] text) => HMACSHA256.HashData(secret, (byte[])[.. purpose, .. text]);
}
