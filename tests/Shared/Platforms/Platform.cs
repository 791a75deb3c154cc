namespace AmazonMcf.Testing;

/// <summary>The operating system that runs the tests.</summary>
internal static class Platform
{
    private static Platforms Current =>
        OperatingSystem.IsWindows() ? Platforms.Windows
        : OperatingSystem.IsMacOS() ? Platforms.Mac
        : Platforms.Linux;

    /// <summary>Why a test is skipped here; null when it runs.</summary>
    public static string? SkipReason(Platforms platforms, Platforms? current = null) =>
        platforms.HasFlag(current ?? Current) ? null : $"NOT TESTED: the test needs {platforms}.";
}
