using System.Globalization;

namespace AmazonMcf.Mws;

/// <summary>
/// Parameters with dotted names to nodes and back: <c>Items.member.2.SellerSKU</c> is a member of the second entry of a list.
/// </summary>
internal static class MwsParameters
{
    private const int MostLevels = 8;
    private const int MostEntries = 1000;

    /// <summary>Makes a tree of parameters.</summary>
    /// <exception cref="MwsFormatException">A list is not numbered from 1 without gaps, is too long, or a name is used for both a value and
    /// a list.</exception>
    public static MwsNode Grow(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var root = new MwsNode("");
        var known = new Dictionary<string, MwsNode>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            var node = Reach(root, known, parameter.Key);
            if (MwsText.Value(parameter.Value) is not { } value)
            {
                continue;
            }

            if (node.Text is not null)
            {
                throw Invalid(parameter.Key, "occurs twice.");
            }

            node.Text = value;
        }

        foreach (var node in known.Values)
        {
            if (node.Text is not null && node.Children.Count > 0)
            {
                throw node.Invalid("has both a value and members.");
            }

            if (node.Children.Any(child => child.Index > 0))
            {
                Count(node);
            }
        }

        return root;
    }

    /// <summary>Makes parameters of a tree, each list counted from 1.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Flatten(MwsNode root) =>
        root.Children.SelectMany(child => Flatten(child, child.Name));

    private static IEnumerable<KeyValuePair<string, string>> Flatten(MwsNode node, string path)
    {
        if (node.Text is { } text)
        {
            yield return new(path, text);
        }

        foreach (var child in node.Children)
        {
            var own = path + "." + child.Name + (child.Index > 0 ? "." + child.Index.ToString(CultureInfo.InvariantCulture) : "");
            foreach (var leaf in Flatten(child, own))
            {
                yield return leaf;
            }
        }
    }

    private static MwsNode Reach(MwsNode root, Dictionary<string, MwsNode> known, string name)
    {
        var parts = name.Split('.');
        if (parts.Length > MostLevels)
        {
            throw new MwsFormatException($"has a parameter name with more than {MostLevels} parts.");
        }

        var (node, path) = (root, "");
        foreach (var part in parts)
        {
            if (part.Length == 0)
            {
                throw Invalid(name, "has a name with an empty part.");
            }

            if (part == MwsNode.Member && node != root)
            {
                continue;
            }

            var index = IndexOf(part, name);
            path += "." + part;
            if (!known.TryGetValue(path, out var next))
            {
                known.Add(path, next = node.Add(new MwsNode(index > 0 ? MwsNode.Member : part) { Index = index }));
            }

            node = next;
        }

        return node;
    }

    private static int IndexOf(string part, string name)
    {
        if (part.Any(letter => letter is < '0' or > '9'))
        {
            return 0;
        }

        return
            int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index is > 0 and <= MostEntries
            && part[0] != '0'
            ? index
            : throw Invalid(name, $"must number its entries from 1 to {MostEntries}.");
    }

    private static void Count(MwsNode list)
    {
        list.Sort((left, right) => left.Index.CompareTo(right.Index));
        for (var i = 0; i < list.Children.Count; i++)
        {
            if (list.Children[i].Index != i + 1)
            {
                throw list.Invalid("must number its entries from 1 without gaps.");
            }
        }
    }

    private static MwsFormatException Invalid(string name, string reason) => new(reason, MwsText.Shorten(name));
}
