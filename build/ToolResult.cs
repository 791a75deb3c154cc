namespace AmazonMcf.Build;

/// <summary>What an external program said and how it ended.</summary>
internal sealed record ToolResult(int ExitCode, string Output);
