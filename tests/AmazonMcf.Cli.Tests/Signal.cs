using System.Diagnostics;

namespace AmazonMcf.Cli;

/// <summary>Signals to a process, on systems that have them.</summary>
internal static class Signal
{
    public static Task InterruptAsync(int processId) => SendAsync("-INT", processId);

    public static Task TerminateAsync(int processId) => SendAsync("-TERM", processId);

    private static async Task SendAsync(string signal, int processId)
    {
        using var kill = Process.Start("kill", [signal, processId.ToString(provider: null)]);
        await kill.WaitForExitAsync();
    }
}
