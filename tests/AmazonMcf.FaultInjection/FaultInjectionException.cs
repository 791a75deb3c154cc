namespace AmazonMcf.FaultInjection;

/// <summary>The campaign cannot go on; the message is for the person who started it.</summary>
internal sealed class FaultInjectionException(string message) : Exception(message);
