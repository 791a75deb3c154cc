
namespace AmazonMcf.Model;

/// <summary>Tells objects which seller they belong to.</summary>
/// <param name="key">The key of the seller.</param>
/// <param name="name">The name of the connection.</param>
internal sealed class SellerMark(string key, string name)
{
    /// <summary>Marks an object with all its parts.</summary>
    public T On<T>(T item)
        where T : McfSellerObject
    {
        (item.SellerKey, item.ConnectionName) = (key, name);
        foreach (var part in item.Parts)
        {
            On(part);
        }

        return item;
    }

    /// <summary>Marks all objects of a list.</summary>
    public IReadOnlyList<T> OnAll<T>(IReadOnlyList<T> items)
        where T : McfSellerObject
    {
        foreach (var item in items)
        {
            On(item);
        }

        return items;
    }
}
