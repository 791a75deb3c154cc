namespace AmazonMcf.Service.Store;

/// <summary>Counts the requests that reached the service, by operation, whatever became of them.</summary>
internal static class RequestCounts
{
    /// <summary>Counts one request.</summary>
    public static void Add(IStoreSession session, string operation) => session.Execute(
        "INSERT INTO request_count (operation, seen) VALUES ($operation, 1) ON CONFLICT (operation) DO UPDATE SET seen = seen + 1",
        ("$operation", operation));

    /// <summary>Reads all counts.</summary>
    public static IReadOnlyDictionary<string, int> Read(IStoreSession session) => session
        .Query("SELECT operation, seen FROM request_count", row => (Operation: row.GetString(0), Seen: row.GetInt32(1)))
        .ToDictionary(count => count.Operation, count => count.Seen, StringComparer.Ordinal);
}
