namespace AmazonMcf.Mws;

/// <summary>The content of an element or a parameter: a value, or members.</summary>
/// <typeparam name="TValue">What it is in the model.</typeparam>
internal interface IMwsContent<TValue>
{
    /// <summary>Reads the content. Not called for what is empty.</summary>
    /// <exception cref="MwsFormatException">It cannot be read.</exception>
    TValue Read(MwsNode node, MwsReading reading);

    /// <summary>Writes the content into an element; returns false if there is nothing to write.</summary>
    bool Write(TValue value, MwsNode node, MwsForm form);
}
