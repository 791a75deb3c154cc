namespace AmazonMcf.Build;

/// <summary>Ends the build with a message for the person at the prompt; no stack trace is shown.</summary>
internal sealed class BuildFailure(string message) : Exception(message);
