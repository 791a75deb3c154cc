using System.Collections.ObjectModel;

namespace AmazonMcf.Model;

/// <summary>Members of a response that this version does not know, each as JSON text. Its text lists them on one line.</summary>
/// <param name="members">The members.</param>
public sealed class ModelData(IDictionary<string, string> members) : ReadOnlyDictionary<string, string>(members)
{
    /// <inheritdoc />
    public override string ToString() => string.Join("; ", this.Select(member => member.Key + "=" + member.Value));
}
