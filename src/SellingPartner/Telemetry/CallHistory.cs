namespace SellingPartner.Telemetry;

/// <summary>The newest calls of a connection, for support cases. Thread-safe.</summary>
internal sealed class CallHistory
{
    /// <summary>How many calls are kept.</summary>
    public const int Capacity = 200;

    private readonly PackedCalls packer = new();
    private readonly PackedQueue calls = new();

    /// <summary>Keeps a call, and lets the oldest one go when there are too many.</summary>
    public void Add(ApiCallRecord call)
    {
        lock (calls)
        {
            if (calls.Count == Capacity)
            {
                calls.Drop();
            }

            calls.Enqueue(packer.Pack(call));
        }
    }

    /// <summary>The calls as they are now, in the order in which they ended.</summary>
    public IReadOnlyList<ApiCallRecord> Read()
    {
        lock (calls)
        {
            return [.. calls.Read().Select(packer.Unpack)];
        }
    }
}
