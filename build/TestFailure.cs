namespace AmazonMcf.Build;

/// <summary>One test that failed.</summary>
internal sealed record TestFailure(string Name, string Message);
