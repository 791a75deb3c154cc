namespace AmazonMcf.Connection;

/// <summary>What stands at the other end of a connection.</summary>
public enum McfConnectionKind
{
    /// <summary>Amazon's service: orders are real and cost money.</summary>
    Live,

    /// <summary>Amazon's sandbox: orders do nothing real.</summary>
    Sandbox,

    /// <summary>The service inside this module, without a network.</summary>
    Embedded,

    /// <summary>Another address that speaks the same API, such as <c>mcf serve</c>.</summary>
    Custom,
}
