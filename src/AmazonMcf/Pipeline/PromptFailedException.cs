namespace AmazonMcf.Pipeline;

/// <summary>The host cannot ask a person.</summary>
/// <param name="cause">What the host says.</param>
internal sealed class PromptFailedException(Exception cause) : Exception(cause.Message, cause);
