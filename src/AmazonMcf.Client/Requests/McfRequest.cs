namespace AmazonMcf.Requests;

/// <summary>A request to any operation of the Selling Partner API.</summary>
/// <param name="Method">The HTTP method, in any case.</param>
/// <param name="Path">The path from the root of the host, with or without escapes.</param>
internal sealed record McfRequest(string Method, string Path)
{
    /// <summary>The parameters of the query.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The body, JSON in UTF-8. Default: none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Additional headers.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The scope of a grantless operation. Default: null, the seller's login.</summary>
    public string? GrantlessScope { get; init; }

    /// <summary>Whether the request may create an order, without protection from placing it twice. Default: false.</summary>
    public bool MayCreateOrders { get; init; }

    /// <summary>Whether the method is GET.</summary>
    public bool IsGet => string.Equals(Method, "GET", StringComparison.OrdinalIgnoreCase);

    /// <summary>Shows method and path.</summary>
    public override string ToString() => Method.ToUpperInvariant() + " " + Path;
}
