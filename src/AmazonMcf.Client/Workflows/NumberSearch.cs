using System.Collections.Concurrent;
using AmazonMcf.Model;

namespace AmazonMcf.Workflows;

/// <summary>
/// The tracking numbers that are still searched. The service cannot look up a carrier's number, so orders are read until all are found.
/// </summary>
/// <param name="numbers">The numbers.</param>
internal sealed class NumberSearch(IEnumerable<string> numbers)
{
    private readonly ConcurrentDictionary<string, bool> missing = new(
        numbers.Distinct(StringComparer.OrdinalIgnoreCase).Select(number => new KeyValuePair<string, bool>(number.Trim(), true)),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The numbers that no package has so far.</summary>
    public ICollection<string> Missing => missing.Keys;

    /// <summary>How many orders were read.</summary>
    public int OrderCount { get; set; }

    /// <summary>The packages with a number that is searched.</summary>
    /// <param name="packages">The packages of an order.</param>
    public McfPackage[] Find(IEnumerable<McfPackage> packages) =>
        [.. packages.Where(package => Take(package.TrackingNumber) | Take(package.AmazonFulfillmentTrackingNumber))];

    private bool Take(string? number) => number is not null && missing.TryRemove(number, out _);
}
