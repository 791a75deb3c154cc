using System.Collections.ObjectModel;

namespace AmazonMcf.Model;

/// <summary>A list of a response. Its text lists the items on one line, so that a table cell shows them.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="items">The items.</param>
public sealed class ModelList<T>(IList<T> items) : ReadOnlyCollection<T>(items)
{
    /// <inheritdoc />
    public override string ToString() => string.Join("; ", this);
}
