using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.Json;
using AmazonMcf.Model;

namespace AmazonMcf.Mws;

/// <summary>
/// Gathers what the tables have no member for, as text by path, so that nothing is lost. Objects that cannot keep such things hand
/// theirs to the object that holds them.
/// </summary>
internal sealed class MwsReading
{
    private readonly string prefix;
    private readonly ICollection<MwsFormatException>? skipped;

    /// <param name="skipped">Takes the errors of list entries that cannot be read; null if one of them makes the whole unreadable.</param>
    public MwsReading(ICollection<MwsFormatException>? skipped = null)
        : this(new(StringComparer.Ordinal), "", skipped)
    {
    }

    private MwsReading(Dictionary<string, string> found, string prefix, ICollection<MwsFormatException>? skipped) =>
        (Found, this.prefix, this.skipped) = (found, prefix, skipped);

    /// <summary>What was kept: path to text.</summary>
    public Dictionary<string, string> Found { get; }

    /// <summary>The same gathering, seen from a part of an object.</summary>
    public MwsReading Inside(string part) => new(Found, prefix + part + ".", skipped);

    /// <summary>The reading of an object that keeps its own additional data.</summary>
    public MwsReading OfOwn() => new(skipped);

    /// <summary>Whether list entries that cannot be read may be skipped.</summary>
    public bool CanSkip => skipped is not null;

    /// <summary>Records the error of an entry that is skipped.</summary>
    public void Skip(MwsFormatException failure) => skipped!.Add(failure);

    public static string Entry(string list, int index) => list + "[" + index.ToString(CultureInfo.InvariantCulture) + "]";

    public void Keep(MwsNode node) => Keep(node, prefix + node.Name);

    /// <summary>What was kept, as members of unknown kind are kept everywhere: as JSON text.</summary>
    public IReadOnlyDictionary<string, string> ToAdditionalData() => Found.Count == 0
        ? EmptyData.Instance
        : new ReadOnlyDictionary<string, string>(
            Found.ToDictionary(entry => entry.Key, entry => "\"" + JsonEncodedText.Encode(entry.Value) + "\"", StringComparer.Ordinal));

    private void Keep(MwsNode node, string path)
    {
        if (MwsSecrets.AreIn(node))
        {
            return;
        }

        if (node.Text is { } text)
        {
            Found[Free(path)] = text;
        }

        foreach (var child in node.Children)
        {
            Keep(child, path + "." + child.Name);
        }
    }

    private string Free(string path)
    {
        var free = path;
        for (var n = 2; Found.ContainsKey(free); n++)
        {
            free = path + "#" + n.ToString(CultureInfo.InvariantCulture);
        }

        return free;
    }
}
