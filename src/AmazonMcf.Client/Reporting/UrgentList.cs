namespace AmazonMcf.Reporting;

/// <summary>Keeps the most urgent entries and counts them all.</summary>
/// <typeparam name="T">The entry.</typeparam>
/// <typeparam name="TKey">What orders them; the smallest is the most urgent.</typeparam>
internal sealed class UrgentList<T, TKey>
    where TKey : IComparable<TKey>
{
    private readonly SortedDictionary<(TKey Key, int Arrival), T> entries = [];

    public int Count { get; private set; }

    public IReadOnlyList<T> Entries => entries.Values.ToArray();

    public void Add(TKey key, T entry)
    {
        entries.Add((key, Count++), entry);
        if (entries.Count > McfReport.ListLimit)
        {
            entries.Remove(entries.Keys.Last());
        }
    }
}
