using System.Security.Cryptography;
using System.Text;
using AmazonMcf.Mws;
using SellingPartner.Text;

namespace AmazonMcf.Cli.Gateway.Signing;

/// <summary>
/// Signature version 2: a keyed hash of verb, host, path and all parameters in byte order.
/// </summary>
internal static class MwsSignature
{
    private const string Parameter = "Signature";

    private static readonly Comparer<byte[]> ByteOrder = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    /// <summary>Signs a request.</summary>
    /// <param name="secret">The secret key, as UTF-8. The caller overwrites it afterwards.</param>
    /// <param name="verb"><c>GET</c> or <c>POST</c>.</param>
    /// <param name="host">The host, with its port unless it is the default port; case is ignored.</param>
    /// <param name="path">The path as sent; empty for the root.</param>
    /// <param name="parameters">All parameters, decoded. <c>Signature</c> is omitted if it is present.</param>
    /// <param name="method">The hash.</param>
    /// <returns>The signature as Base64, not yet percent-encoded.</returns>
    public static string Sign(
        byte[] secret,
        string verb,
        string host,
        string path,
        IEnumerable<KeyValuePair<string, string>> parameters,
        MwsSignatureMethod method
    )
    {
        using var hash = Open(secret, method);
        return Convert.ToBase64String(hash.ComputeHash(Encoding.UTF8.GetBytes(StringToSign(verb, host, path, parameters))));
    }

    /// <summary>Verifies the signature of a request in constant time.</summary>
    /// <param name="signature">The signature as Base64, decoded.</param>
    /// <param name="secret">The secret key, as UTF-8.</param>
    /// <param name="verb"><c>GET</c> or <c>POST</c>.</param>
    /// <param name="host">The host, with its port unless it is the default port.</param>
    /// <param name="path">The path as sent.</param>
    /// <param name="parameters">All parameters, decoded.</param>
    /// <param name="method">The hash.</param>
    /// <returns>Whether the request was signed with this key.</returns>
    public static bool Verify(
        string signature, byte[] secret, string verb, string host, string path, IEnumerable<KeyValuePair<string, string>> parameters,
        MwsSignatureMethod method)
    {
        var expected = Sign(secret, verb, host, path, parameters, method);
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>Finds the hash method for a value of <c>SignatureMethod</c>.</summary>
    /// <param name="name">The value.</param>
    /// <returns>The method; null for an unknown value.</returns>
    public static MwsSignatureMethod? FindMethod(string? name) => name switch
    {
        "HmacSHA256" => MwsSignatureMethod.HmacSha256,
        "HmacSHA1" => MwsSignatureMethod.HmacSha1,
        _ => null,
    };

    internal static string StringToSign(string verb, string host, string path, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var sorted = parameters.Where(parameter => parameter.Key != Parameter)
            .Select(parameter => (parameter.Key, parameter.Value, Bytes: Encoding.UTF8.GetBytes(parameter.Key)))
            .OrderBy(parameter => parameter.Bytes, ByteOrder)
            .Select(parameter => new KeyValuePair<string, string>(parameter.Key, parameter.Value));
        return verb.ToUpperInvariant() + "\n" + host.ToLowerInvariant() + "\n" + EncodePath(path) + "\n" + MwsQuery.Format(sorted);
    }

    private static string EncodePath(string path) =>
        path.Length == 0
            ? "/"
            : string.Join("/", path.Split('/').Select(segment => PercentEncoding.Encode(Uri.UnescapeDataString(segment))));

#pragma warning disable CA5350 // Clients of the time sign with SHA-1, which is unbroken as the hash of an HMAC.
    private static HMAC Open(byte[] secret, MwsSignatureMethod method) =>
        method == MwsSignatureMethod.HmacSha1 ? new HMACSHA1(secret) : new HMACSHA256(secret);
#pragma warning restore CA5350
}
