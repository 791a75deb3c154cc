using System.Security.Cryptography;
using System.Text;
using AmazonMcf.Mws;
using SellingPartner.Text;

namespace AmazonMcf.Cli.Gateway.Signing;

/// <summary>
/// Signature version 2: a keyed hash over verb, host, path and all parameters in the order of their bytes.
/// </summary>
internal static class MwsSignature
{
    private const string Parameter = "Signature";

    private static readonly Comparer<byte[]> ByteOrder = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    /// <summary>Signs a request.</summary>
    /// <param name="secret">The secret key, as UTF-8. The caller overwrites it afterwards.</param>
    /// <param name="verb"><c>GET</c> or <c>POST</c>.</param>
    /// <param name="host">The host, with its port where that is not the usual one; case is of no matter.</param>
    /// <param name="path">The path as it is sent; empty for the root.</param>
    /// <param name="parameters">All parameters, decoded. <c>Signature</c> is left out where it is among them.</param>
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

    /// <summary>Holds a signature against the request it came with, in a time that does not depend on where they differ.</summary>
    /// <param name="signature">The signature as Base64, decoded.</param>
    /// <param name="secret">The secret key, as UTF-8.</param>
    /// <param name="verb"><c>GET</c> or <c>POST</c>.</param>
    /// <param name="host">The host, with its port where that is not the usual one.</param>
    /// <param name="path">The path as it was sent.</param>
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

    /// <summary>The method of a value of <c>SignatureMethod</c>.</summary>
    /// <param name="name">The value.</param>
    /// <returns>The method; null when there is none of the name.</returns>
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
