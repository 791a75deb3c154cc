using System.Linq.Expressions;

namespace AmazonMcf.Mws;

/// <summary>A member that is a list: an element with one element an entry, or parameters numbered from 1.</summary>
/// <typeparam name="T">The type the table describes.</typeparam>
/// <typeparam name="TItem">The type of the entries.</typeparam>
/// <param name="name">The name of the list.</param>
/// <param name="property">The member.</param>
/// <param name="content">What an entry is.</param>
/// <param name="entry">The other name of entries, beside <c>member</c>; null when there is none.</param>
/// <param name="written">What is written in place of the member; null for the member.</param>
internal sealed class MwsMany<T, TItem>(
    string name,
    Expression<Func<T, IEnumerable<TItem>?>> property,
    IMwsContent<TItem?> content,
    string? entry,
    Func<T, IEnumerable<TItem>>? written
) : MwsMember<T>(name, null)
    where TItem : class
{
    private readonly Func<T, IEnumerable<TItem>?> get = written ?? MwsProperty.Getter<T, IEnumerable<TItem>?>(property);
    private readonly Action<T, List<TItem>> set = MwsProperty.Setter<T, List<TItem>>(property);

    public override void Read(T target, MwsNode node, MwsReading reading)
    {
        if (node.Text is not null && node.Children.Count == 0)
        {
            throw node.Invalid("must be a list, not a single value.");
        }

        var items = new List<TItem>(node.Children.Count);
        foreach (var child in node.Children)
        {
            if (child.Name != MwsNode.Member && child.Name != entry)
            {
                reading.Inside(Name).Keep(child);
            }
            else if (!child.IsEmpty && content.Read(child, reading.Inside(MwsReading.Entry(Name, items.Count))) is { } item)
            {
                items.Add(item);
            }
        }

        set(target, items);
    }

    public override void Write(T source, MwsNode parent, MwsForm form)
    {
        if (get(source) is not { } items)
        {
            return;
        }

        var list = parent.Add(Name);
        var index = 0;
        foreach (var item in items)
        {
            var node = new MwsNode(form == MwsForm.Documentation ? entry ?? MwsNode.Member : MwsNode.Member) { Index = ++index };
            content.Write(item, node, form);
            list.Add(node);
        }
    }
}
