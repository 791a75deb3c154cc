namespace AmazonMcf.Pipeline;

/// <summary>The host cannot prompt the user.</summary>
/// <param name="cause">The exception of the host.</param>
internal sealed class PromptFailedException(Exception cause) : Exception(cause.Message, cause);
