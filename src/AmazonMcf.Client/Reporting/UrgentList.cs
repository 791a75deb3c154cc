namespace AmazonMcf.Reporting;

/// <summary>Keeps the most urgent entries and counts them all.</summary>
/// <typeparam name="T">The entry.</typeparam>
/// <typeparam name="TKey">What orders them; the smallest is the most urgent.</typeparam>
internal sealed class UrgentList<T, TKey>
    where TKey : IComparable<TKey>
{
    private readonly SortedDictionary<(TKey Key, int Arrival), T> entries = [];

    private int arrivals;

    public int Count { get; private set; }

    public IReadOnlyList<T> Entries => entries.Values.ToArray();

    /// <summary>Adds an entry.</summary>
    /// <returns>Its place, for <see cref="Remove"/>.</returns>
    public (TKey Key, int Arrival) Add(TKey key, T entry)
    {
        var place = (key, arrivals++);
        entries.Add(place, entry);
        Count++;
        if (entries.Count > McfReport.ListLimit)
        {
            entries.Remove(entries.Keys.Last());
        }

        return place;
    }

    /// <summary>Removes an entry, once.</summary>
    /// <param name="place">Its place; the entry may have been too little urgent to be kept.</param>
    public void Remove((TKey Key, int Arrival) place)
    {
        entries.Remove(place);
        Count--;
    }
}
