namespace AmazonMcf.Mws;

/// <summary>
/// An element of its own on the wire whose members belong to the object itself in the model. It is written when one of them has a value.
/// </summary>
/// <typeparam name="T">The type the table describes.</typeparam>
internal sealed class MwsGroup<T>(string name, MwsType<T> members) : MwsMember<T>(name, null)
    where T : class, new()
{
    public override void Read(T target, MwsNode node, MwsReading reading) => members.Fill(target, node, reading.Inside(Name));

    public override void Write(T source, MwsNode parent, MwsForm form)
    {
        var node = new MwsNode(Name);
        if (members.Write(source, node, form) && node.Children.Any(child => !child.IsEmpty))
        {
            parent.Add(node);
        }
    }
}
