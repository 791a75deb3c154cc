namespace AmazonMcf.Cli;

/// <summary>The command line or a file is invalid; the message says what to change.</summary>
internal sealed class UsageException(string message) : Exception(message);
