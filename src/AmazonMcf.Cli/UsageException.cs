namespace AmazonMcf.Cli;

/// <summary>What was asked for cannot be done as it was asked; the message says what to change.</summary>
internal sealed class UsageException(string message) : Exception(message);
