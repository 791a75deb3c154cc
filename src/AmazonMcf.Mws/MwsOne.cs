using System.Linq.Expressions;

namespace AmazonMcf.Mws;

/// <summary>A member that occurs once. A member without a name represents the whole element.</summary>
/// <typeparam name="T">The type the table describes.</typeparam>
/// <typeparam name="TValue">The type of the member.</typeparam>
internal sealed class MwsOne<T, TValue>(string name, Expression<Func<T, TValue>> property, IMwsContent<TValue> content, string? documented)
    : MwsMember<T>(name, documented)
{
    private readonly Func<T, TValue> get = MwsProperty.Getter<T, TValue>(property);
    private readonly Action<T, TValue> set = MwsProperty.Setter<T, TValue>(property);

    public override bool Contains(string candidate) => content is IMwsTable table && table.Has(candidate);

    public override void Read(T target, MwsNode node, MwsReading reading)
    {
        if (!node.IsEmpty)
        {
            set(target, content.Read(node, reading));
        }
    }

    public override void Write(T source, MwsNode parent, MwsForm form)
    {
        if (Name.Length == 0)
        {
            content.Write(get(source), parent, form);
            return;
        }

        var node = new MwsNode(NameIn(form));
        if (content.Write(get(source), node, form))
        {
            parent.Add(node);
        }
    }
}
