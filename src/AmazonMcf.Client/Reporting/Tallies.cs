namespace AmazonMcf.Reporting;

/// <summary>Counts by name. Names come from the service, so their number is bounded: what comes after goes together.</summary>
/// <typeparam name="T">What is counted under a name.</typeparam>
/// <param name="limit">How many names are kept apart.</param>
internal sealed class Tallies<T>(int limit)
    where T : new()
{
    /// <summary>The name of what has none.</summary>
    public const string Unnamed = "Unknown";

    /// <summary>The name of what came too late to be kept apart.</summary>
    public const string Others = "Others";

    private readonly Dictionary<string, T> byName = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, T>> Entries => byName;

    public bool IsEmpty => byName.Count == 0;

    /// <summary>The count under a name, made when it is needed.</summary>
    public T this[string? name]
    {
        get
        {
            var key = string.IsNullOrWhiteSpace(name) ? Unnamed : name!;
            if (byName.TryGetValue(key, out var known))
            {
                return known;
            }

            if (byName.Count >= limit && key != Others)
            {
                return this[Others];
            }

            return byName[key] = new T();
        }
    }
}
