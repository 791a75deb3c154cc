using System.Globalization;

namespace AmazonMcf.Mws;

/// <summary>
/// One element of a response, or one part of a dotted parameter name: what XML and parameters have in common. The tables read and write
/// these, independently of the wire format.
/// </summary>
/// <param name="name">The name, without its namespace.</param>
/// <param name="line">The line in the text, from 1; 0 for a parameter.</param>
/// <param name="column">The column in the text, from 1; 0 for a parameter.</param>
internal sealed class MwsNode(string name, int line = 0, int column = 0)
{
    /// <summary>The name of the entries of a list.</summary>
    public const string Member = "member";

    private List<MwsNode>? children;
    private MwsNode? parent;

    public string Name => name;

    public int Line => line;

    public int Column => column;

    /// <summary>The place in a list, from 1, as parameters say it; 0 for everything else.</summary>
    public int Index { get; init; }

    /// <summary>The trimmed value; null if there is none.</summary>
    public string? Text { get; set; }

    public IReadOnlyList<MwsNode> Children => children ?? (IReadOnlyList<MwsNode>)[];

    public bool IsEmpty => Text is null && children is null;

    public string Path
    {
        get
        {
            var own = Index == 0 ? name : name + "." + Index.ToString(CultureInfo.InvariantCulture);
            return parent is { Name.Length: > 0 } ? parent.Path + "." + own : own;
        }
    }

    public MwsNode Add(MwsNode child)
    {
        (children ??= []).Add(child);
        child.parent = this;
        return child;
    }

    public MwsNode Add(string child, string? text = null) => Add(new MwsNode(child) { Text = text });

    public MwsNode? Find(string child)
    {
        foreach (var candidate in Children)
        {
            if (string.Equals(candidate.Name, child, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }
        }

        return null;
    }

    public void Sort(Comparison<MwsNode> order) => children?.Sort(order);

    public MwsFormatException Invalid(string reason) => new(reason, Path, line, column);
}
