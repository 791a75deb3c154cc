namespace AmazonMcf.Mws;

/// <summary>One line of a table: a name on the wire and what it is in the model.</summary>
/// <typeparam name="T">The type the table describes.</typeparam>
/// <param name="name">The name that is written, the same for elements and parameters.</param>
/// <param name="documented">The other name that is read too, and written in the form of the documentation; null when there is none.</param>
internal abstract class MwsMember<T>(string name, string? documented)
{
    public string Name => name;

    public bool Responses(string candidate) => candidate == name || (documented is not null && candidate == documented);

    /// <summary>Whether the content has a member of this name.</summary>
    public virtual bool Contains(string candidate) => false;

    /// <summary>Reads the element into the object.</summary>
    public abstract void Read(T target, MwsNode node, MwsReading reading);

    /// <summary>Writes the member of the object as a new element.</summary>
    public abstract void Write(T source, MwsNode parent, MwsForm form);

    protected string NameIn(MwsForm form) => form == MwsForm.Documentation ? documented ?? name : name;
}
