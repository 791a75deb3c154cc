namespace AmazonMcf.Mws;

/// <summary>A value: one text on the wire.</summary>
/// <typeparam name="TValue">What it is in the model.</typeparam>
/// <param name="rule">What a text must be, to end the sentence "'x' must be ...".</param>
/// <param name="read">Reads a text.</param>
/// <param name="write">Writes a value; null when nothing is to be written.</param>
internal sealed class MwsScalar<TValue>(string rule, MwsScalar<TValue>.Reader read, Func<TValue, string?> write) : IMwsContent<TValue>
{
    private const int MostShown = 40;

    /// <summary>Reads a text; returns false if it is not a valid value.</summary>
    public delegate bool Reader(string text, out TValue value);

    public TValue Read(MwsNode node, MwsReading reading)
    {
        if (node.Children.Count > 0)
        {
            throw node.Invalid("must be a single value without members.");
        }

        var text = node.Text ?? "";
        return read(text, out var value)
            ? value
            : throw node.Invalid($"'{MwsText.Shorten(text, MostShown)}' must be {rule}.");
    }

    public bool Write(TValue value, MwsNode node, MwsForm form) => (node.Text = write(value)) is not null;
}
