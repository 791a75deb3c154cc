using AmazonMcf.Connection;

namespace AmazonMcf.Pipeline;

/// <summary>One input with its connection.</summary>
/// <typeparam name="TRequest">The input.</typeparam>
/// <param name="Request">The input.</param>
/// <param name="Connection">The connection.</param>
internal sealed record Routed<TRequest>(TRequest Request, McfConnection Connection);
