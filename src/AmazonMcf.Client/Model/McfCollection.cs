namespace AmazonMcf.Model;

/// <summary>
/// A list of a model object, whose text, which Export-Csv writes into a cell, is that of its items. An object keeps the list that it is
/// given: what is added to the list later is added to the object. To use the items of another list, copy them:
/// <c>order.Items = [.. items]</c>.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class McfCollection<T> : List<T>
{
    /// <summary>Creates an empty list.</summary>
    public McfCollection()
    {
    }

    /// <summary>Creates a list of items. PowerShell uses this constructor to convert arrays.</summary>
    /// <param name="items">The items.</param>
    public McfCollection(IEnumerable<T> items)
        : base(items)
    {
    }

    /// <summary>Returns the texts of the items.</summary>
    /// <returns>The texts, separated by semicolons.</returns>
    public override string ToString() => string.Join("; ", this);
}
