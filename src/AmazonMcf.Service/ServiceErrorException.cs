namespace AmazonMcf.Service;

/// <summary>
/// The service rejects a request. The kind says why; <see cref="Http.FailureCatalog"/> has its status and its message.
/// </summary>
/// <param name="kind">Why the request is rejected.</param>
/// <param name="arguments">What the message names, in order.</param>
internal sealed class ServiceErrorException(ServiceErrorKind kind, params string[] arguments)
    : Exception($"The request was rejected: {kind}.")
{
    /// <summary>Why the request is rejected.</summary>
    public ServiceErrorKind Kind { get; } = kind;

    /// <summary>What the message names, in order.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;
}
