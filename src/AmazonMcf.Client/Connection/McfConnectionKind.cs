namespace AmazonMcf.Connection;

/// <summary>The kind of service at the endpoint of a connection.</summary>
public enum McfConnectionKind
{
    /// <summary>Amazon's live service: orders are real and cost money.</summary>
    Live,

    /// <summary>Amazon's sandbox: nothing is shipped.</summary>
    Sandbox,

    /// <summary>The embedded service in this process; no network is used.</summary>
    Embedded,

    /// <summary>A different endpoint with the same API, such as <c>mcf serve</c>.</summary>
    Custom,
}
