namespace AmazonMcf.Requests;

/// <summary>A request to any operation of the Selling Partner API, as a user states it.</summary>
/// <param name="Method">The HTTP method, in any case.</param>
/// <param name="Path">The path from the root of the host, with or without escapes.</param>
internal sealed record McfRequest(string Method, string Path)
{
    /// <summary>The parameters of the query.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; init; } = [];

    /// <summary>The body, JSON in UTF-8; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>Headers beside those that every request has.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The scope of the login of a grantless operation; null for the login of the seller.</summary>
    public string? GrantlessScope { get; init; }

    /// <summary>Whether it may create an order, which nothing then protects from being placed twice.</summary>
    public bool MayCreateOrders { get; init; }

    /// <summary>Whether it only reads by its method.</summary>
    public bool IsGet => string.Equals(Method, "GET", StringComparison.OrdinalIgnoreCase);

    /// <summary>Shows method and path.</summary>
    public override string ToString() => Method.ToUpperInvariant() + " " + Path;
}
