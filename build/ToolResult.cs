namespace AmazonMcf.Build;

/// <summary>The output and the exit code of an external program.</summary>
internal sealed record ToolResult(int ExitCode, string Output);
