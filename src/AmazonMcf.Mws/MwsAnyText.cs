namespace AmazonMcf.Mws;

/// <summary>
/// A text for people, which servers may also write as elements: these become <c>Name: text</c>, separated by semicolons.
/// </summary>
internal sealed class MwsAnyText : IMwsContent<string?>
{
    private MwsAnyText()
    {
    }

    public static MwsAnyText Instance { get; } = new();

    public string? Read(MwsNode node, MwsReading reading) => string.Join("; ", Parts(node, ""));

    public bool Write(string? value, MwsNode node, MwsForm form) => MwsScalars.Text.Write(value, node, form);

    private static IEnumerable<string> Parts(MwsNode node, string label)
    {
        if (node.Text is { } text)
        {
            yield return label.Length == 0 ? text : label + ": " + text;
        }

        foreach (var part in node.Children.SelectMany(child => Parts(child, label.Length == 0 ? child.Name : label + "." + child.Name)))
        {
            yield return part;
        }
    }
}
