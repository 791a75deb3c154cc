using AmazonMcf.Model;

namespace AmazonMcf.Connection;

/// <summary>Where requests go. Source: endpoints of the Selling Partner API guide.</summary>
public static class McfEndpoints
{
    private const string TokenPath = "auth/o2/token";
    private const string AmazonDomain = ".amazon.com";

    /// <summary>Login with Amazon, the same for all regions.</summary>
    public static Uri LoginWithAmazon { get; } = new("https://api.amazon.com/" + TokenPath);

    /// <summary>The address of the embedded service; nothing listens there, it is only a name.</summary>
    public static Uri Embedded { get; } = new("https://embedded.mcf.localhost/");

    /// <summary>The host of a region.</summary>
    /// <param name="region">The region.</param>
    /// <param name="sandbox">Whether Amazon's sandbox is meant.</param>
    /// <returns>The root of the API.</returns>
    public static Uri For(McfRegion region, bool sandbox)
    {
        var code = region switch
        {
            McfRegion.NorthAmerica => "na",
            McfRegion.Europe => "eu",
            _ => "fe",
        };
        return new Uri($"https://{(sandbox ? "sandbox." : "")}sellingpartnerapi-{code}.amazon.com/");
    }

    /// <summary>The endpoint that settings mean.</summary>
    internal static Uri? Resolve(McfConnectionSettings settings) => settings.Endpoint ?? settings.Kind switch
    {
        McfConnectionKind.Live => For(settings.Marketplace.Region, sandbox: false),
        McfConnectionKind.Sandbox => For(settings.Marketplace.Region, sandbox: true),
        McfConnectionKind.Embedded => Embedded,
        _ => null,
    };

    /// <summary>The token endpoint that settings mean.</summary>
    internal static Uri ResolveToken(McfConnectionSettings settings, Uri endpoint) => settings.TokenEndpoint
        ?? (settings.Kind is McfConnectionKind.Live or McfConnectionKind.Sandbox
            ? LoginWithAmazon
            : new Uri(endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + TokenPath));

    /// <summary>Whether a host is Amazon's own.</summary>
    internal static bool IsAmazons(Uri? address) =>
        address is { IsAbsoluteUri: true } && address.Host.EndsWith(AmazonDomain, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with an address given by the user; null when nothing is.</summary>
    internal static McfValidationError? Check(string member, Uri? address)
    {
        var rule = address switch
        {
            null => null,
            { IsAbsoluteUri: false } => "must be a full address such as https://host/",
            { Scheme: not ("https" or "http") } => "must begin with https://, or with http:// on loopback",
            { Scheme: "http", IsLoopback: false } =>
                "must begin with https://: http would show the token to the network, and is taken on loopback only",
            _ when address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0 =>
                "must not hold a user, a query or a fragment",
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
