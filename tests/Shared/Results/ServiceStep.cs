namespace AmazonMcf.Testing.Results;

/// <summary>One exchange: whether the request reaches the service, and what the client gets.</summary>
/// <param name="Reaches">Whether the service gets the request and does what it asks for.</param>
/// <param name="Reply">The response; null for the service's own.</param>
public sealed record ServiceStep(bool Reaches, ServiceReply? Reply)
{
    /// <summary>The service's own response.</summary>
    public static ServiceStep Own { get; } = new(true, null);

    /// <summary>
    /// Whether every later request of the kind goes the same way; otherwise what follows the last step is the service's own.
    /// </summary>
    public bool ForEver { get; init; }
}
