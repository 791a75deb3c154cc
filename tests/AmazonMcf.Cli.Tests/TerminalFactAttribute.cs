using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>A test at a pseudo terminal, and reported as skipped where <see cref="Terminal"/> cannot open one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TerminalFactAttribute : FactAttribute
{
    public TerminalFactAttribute() =>
        Skip = Platform.SkipReason(Platforms.Linux)
            ?? (Terminal.IsAvailable ? null : "'script' of util-linux and 'env --default-signal' of GNU coreutils are missing.");
}
