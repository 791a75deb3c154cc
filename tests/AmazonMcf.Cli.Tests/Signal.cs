using System.Diagnostics;

namespace AmazonMcf.Cli;

/// <summary>Signals to a process, on systems that have them.</summary>
internal static class Signal
{
    public static async Task TerminateAsync(int processId)
    {
        using var kill = Process.Start("kill", ["-TERM", processId.ToString(provider: null)]);
        await kill.WaitForExitAsync();
    }
}
