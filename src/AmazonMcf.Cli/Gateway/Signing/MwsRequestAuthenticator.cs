using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Errors;

namespace AmazonMcf.Cli.Gateway.Signing;

/// <summary>Authenticates signed requests of known clients, and rejects all others with the errors of MWS.</summary>
/// <param name="accounts">The clients.</param>
/// <param name="time">The clock.</param>
internal sealed class MwsRequestAuthenticator(IEnumerable<MwsAccount> accounts, TimeProvider time)
{
    private readonly Dictionary<string, MwsAccount> accounts = accounts.ToDictionary(
        account => account.AccessKeyId,
        StringComparer.Ordinal
    );
    private readonly MwsSignatureWindow window = new(time);

    /// <summary>Authenticates a request.</summary>
    /// <param name="verb">The HTTP method.</param>
    /// <param name="host">The Host header.</param>
    /// <param name="path">The path as it was sent.</param>
    /// <param name="parameters">All parameters, decoded.</param>
    /// <returns>The client.</returns>
    /// <exception cref="MwsErrorException">Authentication failed.</exception>
    public MwsAccount Admit(string verb, string host, string path, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        var named = parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);
        string Required(string name) => named.TryGetValue(name, out var value) && value.Length > 0
            ? value
            : throw MwsErrors.Missing(name);

        var key = Required("AWSAccessKeyId");
        var signature = Required("Signature");
        var timestamp = Required("Timestamp");
        if (Required("SignatureVersion") != "2")
        {
            throw Invalid("SignatureVersion");
        }

        var method = MwsSignature.FindMethod(Required("SignatureMethod")) ?? throw Invalid("SignatureMethod");
        if (!accounts.TryGetValue(key, out var account))
        {
            throw new MwsErrorException(403, "InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.");
        }

        if (!SignedHosts(host).Any(signed => MwsSignature.Verify(signature, account.Secret, verb, signed, path, parameters, method)))
        {
            throw new MwsErrorException(
                403,
                "SignatureDoesNotMatch",
                "The request signature we calculated does not match the signature you provided."
            );
        }

        if (!window.Holds(timestamp))
        {
            throw new MwsErrorException(400, "InvalidParameterValue", "Timestamp is expired or not a valid ISO 8601 time.");
        }

        var seller = named.TryGetValue("SellerId", out var id) ? id : Required("Merchant");
        return seller == account.SellerId
            ? account
            : throw new MwsErrorException(401, "AccessDenied", "Access to this seller is denied.");
    }

    // MWS always used the default port, so some clients sign the host without a port.
    private static IEnumerable<string> SignedHosts(string host)
    {
        yield return host;
        var port = host.LastIndexOf(':');
        if (port > host.LastIndexOf(']'))
        {
            yield return host.Substring(0, port);
        }
    }

    private static MwsErrorException Invalid(string name) => new(400, "InvalidParameterValue", $"The value of {name} is not supported.");
}
