using System.Runtime.InteropServices;

namespace AmazonMcf.Cli;

/// <summary>Handles Ctrl+C and termination signals: the first one stops gracefully, the second one ends the process.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly Action stop;
    private readonly Action? end;
    private readonly PosixSignalRegistration[] registrations;
    private int count;

    /// <summary>Handles signals until it is disposed.</summary>
    /// <param name="stop">Stops gracefully.</param>
    /// <param name="end">Stops at once, on the second signal. Default: the process ends.</param>
    public StopSignals(Action stop, Action? end = null)
    {
        (this.stop, this.end) = (stop, end);
        registrations =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, OnSignal),
        ];
    }

    public bool Received => Volatile.Read(ref count) > 0;

    public void Dispose()
    {
        foreach (var registration in registrations)
        {
            registration.Dispose();
        }
    }

    private void OnSignal(PosixSignalContext context)
    {
        var isFirst = Interlocked.Increment(ref count) == 1;
        context.Cancel = isFirst || end is not null;
        (isFirst ? stop : end)?.Invoke();
    }
}
