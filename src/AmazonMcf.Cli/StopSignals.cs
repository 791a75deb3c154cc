using System.Runtime.InteropServices;

namespace AmazonMcf.Cli;

/// <summary>Handles Ctrl+C and termination signals: the first one stops gracefully, the second one ends the process.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly Action stop;
    private readonly PosixSignalRegistration[] registrations;
    private int count;

    public StopSignals(Action stop)
    {
        this.stop = stop;
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
        if (Interlocked.Increment(ref count) > 1)
        {
            return;
        }

        context.Cancel = true;
        stop();
    }
}
