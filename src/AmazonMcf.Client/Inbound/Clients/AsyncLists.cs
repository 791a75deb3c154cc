namespace AmazonMcf.Inbound.Clients;

/// <summary>Reads streams into lists.</summary>
internal static class AsyncLists
{
    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> stream)
    {
        var list = new List<T>();
        await foreach (var item in stream.ConfigureAwait(false))
        {
            list.Add(item);
        }

        return list;
    }
}
