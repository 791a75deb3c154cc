namespace AmazonMcf.Build;

/// <summary>Ends the build with an error message and without a stack trace.</summary>
internal sealed class BuildFailure(string message) : Exception(message);
