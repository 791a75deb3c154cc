using System.Diagnostics.Tracing;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>Counts the connections that HttpClient opens in this process.</summary>
internal sealed class ConnectionCounter : EventListener
{
    private int count;

    public int Count => Volatile.Read(ref count);

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Http")
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName == "ConnectionEstablished")
        {
            Interlocked.Increment(ref count);
        }
    }
}
