using System.Collections.ObjectModel;

namespace AmazonMcf.Model;

/// <summary>Members of an answer that this version does not know, each as JSON text. As text it is all of them in a line.</summary>
/// <param name="members">The members.</param>
public sealed class ModelData(IDictionary<string, string> members) : ReadOnlyDictionary<string, string>(members)
{
    /// <inheritdoc />
    public override string ToString() => string.Join("; ", this.Select(member => member.Key + "=" + member.Value));
}
