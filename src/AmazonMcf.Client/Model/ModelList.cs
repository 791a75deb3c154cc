using System.Collections.ObjectModel;

namespace AmazonMcf.Model;

/// <summary>A list of an answer. As text it is its items in a line, so that a cell of a table says what is in it.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="items">The items.</param>
public sealed class ModelList<T>(IList<T> items) : ReadOnlyCollection<T>(items)
{
    /// <inheritdoc />
    public override string ToString() => string.Join("; ", this);
}
