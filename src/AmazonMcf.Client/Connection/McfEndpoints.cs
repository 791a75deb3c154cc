using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AmazonMcf.Model;

namespace AmazonMcf.Connection;

/// <summary>The endpoints of the Selling Partner API. Source: endpoints of the Selling Partner API guide.</summary>
public static class McfEndpoints
{
    private const string TokenPath = "auth/o2/token";
    private const string AmazonDomain = ".amazon.com";

    private static readonly ConcurrentDictionary<string, Uri> Hosts = new(StringComparer.Ordinal);

    // By the object that settings contain: the sellers of a service share it as a rule.
    private static readonly ConditionalWeakTable<Uri, Uri> TokenEndpoints = new();

    /// <summary>The token endpoint of Login with Amazon, the same for all regions.</summary>
    public static Uri LoginWithAmazon { get; } = new("https://api.amazon.com/" + TokenPath);

    /// <summary>The endpoint shown for the embedded service. It is a name only; no host listens there.</summary>
    public static Uri Embedded { get; } = new("https://embedded.mcf.localhost/");

    /// <summary>The host of a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="sandbox">True for Amazon's sandbox.</param>
    /// <returns>The base URL of the API.</returns>
    public static Uri For(string region, bool sandbox)
    {
        var code = region switch
        {
            McfRegion.NorthAmerica => "na",
            McfRegion.Europe => "eu",
            _ => "fe",
        };
        return Hosts.GetOrAdd(
            $"https://{(sandbox ? "sandbox." : "")}sellingpartnerapi-{code}.amazon.com/", static address => new Uri(address));
    }

    /// <summary>The endpoint that the settings resolve to.</summary>
    internal static Uri? Resolve(McfConnectionSettings settings) => settings.Endpoint ?? settings.Kind switch
    {
        McfConnectionKind.Live => For(settings.Marketplace.Region, sandbox: false),
        McfConnectionKind.Sandbox => For(settings.Marketplace.Region, sandbox: true),
        McfConnectionKind.Embedded => Embedded,
        _ => null,
    };

    /// <summary>The token endpoint that the settings resolve to.</summary>
    internal static Uri ResolveToken(McfConnectionSettings settings, Uri endpoint) => settings.TokenEndpoint
        ?? (settings.Kind is McfConnectionKind.Live or McfConnectionKind.Sandbox
            ? LoginWithAmazon
            : TokenEndpoints.GetValue(
                endpoint, static service => new Uri(service.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + TokenPath)));

    /// <summary>Whether a host is Amazon's own.</summary>
    internal static bool IsAmazons(Uri? address) =>
        address is { IsAbsoluteUri: true } && address.Host.EndsWith(AmazonDomain, StringComparison.OrdinalIgnoreCase);

    /// <summary>The rule that a user's URL breaks; null if it is valid.</summary>
    internal static McfValidationError? Check(string member, Uri? address)
    {
        var rule = address switch
        {
            null => null,
            { IsAbsoluteUri: false } => "must be an absolute URL such as https://host/",
            { Scheme: not ("https" or "http") } => "must begin with https://, or with http:// for a loopback host",
            { Scheme: "http", IsLoopback: false } =>
                "must begin with https://: http would send the token unencrypted and is allowed for loopback hosts only",
            _ when address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0 =>
                "must not contain user information, a query or a fragment",
            _ => null,
        };
        return rule is null
            ? null
            : new McfValidationError
            {
                Member = member,
                Rule = rule,
                Value = address!.IsAbsoluteUri ? address.GetLeftPart(UriPartial.Path) : null,
            };
    }
}
