namespace AmazonMcf.Model;

/// <summary>
/// Lists with a text, which is what Export-Csv writes into their cells. Every list of a model object is one, or a
/// <see cref="McfCollection{T}"/>.
/// </summary>
internal static class Readable
{
    /// <summary>The items of a list; none if it was not read.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="list">The list; null if it was not read.</param>
    public static IReadOnlyList<T> OrEmpty<T>(this IReadOnlyList<T>? list) => list ?? [];

    /// <summary>A list that is not changed.</summary>
    /// <typeparam name="T">The items.</typeparam>
    /// <param name="items">The items.</param>
    public static IReadOnlyList<T> List<T>(IReadOnlyList<T> items) =>
        items is ModelList<T> ? items : items.Count == 0 ? Empty<T>.List : new ModelList<T>(items as IList<T> ?? [.. items]);

    private static class Empty<T>
    {
        public static readonly IReadOnlyList<T> List = new ModelList<T>([]);
    }
}
