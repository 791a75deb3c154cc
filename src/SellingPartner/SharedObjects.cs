namespace SellingPartner;

/// <summary>
/// Objects that connections share by key. Each is made for the first one that takes it and dropped with the last one that lets go of it, or
/// as long after that as it still knows something.
/// </summary>
/// <param name="keep">How long an unused object is kept; null for not at all.</param>
internal sealed class SharedObjects<T>(Func<T, TimeSpan>? keep = null)
    where T : class
{
    // Above that, a table that is empty again is made anew: tables never become smaller.
    private const int SmallTable = 16;

    private readonly object gate = new();
    private Dictionary<string, Entry> entries = new(StringComparer.Ordinal);
    private int mostEntries;

    /// <summary>The keys of the objects there are.</summary>
    public IReadOnlyList<string> Keys
    {
        get
        {
            lock (gate)
            {
                return [.. entries.Keys];
            }
        }
    }

    /// <summary>Takes the object of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes the object where there is none.</param>
    /// <param name="time">The clock by which it is kept.</param>
    public Lease Take(string key, Func<T> make, TimeProvider time)
    {
        lock (gate)
        {
            if (!entries.TryGetValue(key, out var entry))
            {
                entries.Add(key, entry = new Entry(key, make(), time));
                mostEntries = Math.Max(mostEntries, entries.Count);
            }

            entry.Users++;
            entry.Uses++;
            return new Lease(this, entry);
        }
    }

    private void LetGo(Entry entry)
    {
        lock (gate)
        {
            if (--entry.Users > 0)
            {
                return;
            }

            var wait = keep?.Invoke(entry.Value) ?? TimeSpan.Zero;
            entry.Ending?.Dispose();
            if (wait <= TimeSpan.Zero)
            {
                Drop(entry);
            }
            else
            {
                var uses = entry.Uses;
                entry.Ending = entry.Time.CreateTimer(_ => End(entry, uses), null, wait, Timeout.InfiniteTimeSpan);
            }
        }
    }

    // A timer may run although it was disposed of a moment ago, because the object has been in use since.
    private void End(Entry entry, int uses)
    {
        lock (gate)
        {
            if (entry.Users == 0 && entry.Uses == uses)
            {
                Drop(entry);
            }
        }
    }

    private void Drop(Entry entry)
    {
        entries.Remove(entry.Key);
        if (entries.Count == 0 && mostEntries > SmallTable)
        {
            (entries, mostEntries) = (new(StringComparer.Ordinal), 0);
        }

        entry.Ending?.Dispose();
        (entry.Value as IDisposable)?.Dispose();
    }

    /// <summary>The use of an object by one connection. Ends with <see cref="Dispose"/>.</summary>
    internal sealed class Lease : IDisposable
    {
        private readonly Entry entry;
        private SharedObjects<T>? owner;

        internal Lease(SharedObjects<T> owner, Entry entry) => (this.owner, this.entry) = (owner, entry);

        public T Value => entry.Value;

        public void Dispose() => Interlocked.Exchange(ref owner, null)?.LetGo(entry);
    }

    /// <summary>An object and its users.</summary>
    internal sealed class Entry(string key, T value, TimeProvider time)
    {
        public string Key => key;

        public T Value => value;

        /// <summary>The clock by which it is kept.</summary>
        public TimeProvider Time => time;

        public int Users { get; set; }

        /// <summary>How often it was taken.</summary>
        public int Uses { get; set; }

        public ITimer? Ending { get; set; }
    }
}
