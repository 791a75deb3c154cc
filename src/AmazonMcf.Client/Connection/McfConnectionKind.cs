namespace AmazonMcf.Connection;

/// <summary>The kinds of service at the endpoint of a connection, as text.</summary>
public static class McfConnectionKind
{
    /// <summary>Amazon's live service: orders are real and cost money.</summary>
    public const string Live = nameof(Live);

    /// <summary>Amazon's sandbox: nothing is shipped.</summary>
    public const string Sandbox = nameof(Sandbox);

    /// <summary>The embedded service in this process; no network is used.</summary>
    public const string Embedded = nameof(Embedded);

    /// <summary>A different endpoint with the same API, such as <c>mcf serve</c>.</summary>
    public const string Custom = nameof(Custom);

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } = [Live, Sandbox, Embedded, Custom];
}
