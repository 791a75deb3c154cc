namespace AmazonMcf.OrderFiles;

/// <summary>A format of order files that is known by name.</summary>
public sealed class McfOrderFileFormat
{
    internal McfOrderFileFormat(string name, string shop, IReadOnlyList<string> signatureColumns) =>
        (Name, Shop, SignatureColumns) = (name, shop, signatureColumns);

    /// <summary>The name that <see cref="OrderFileOptions.Format"/> takes.</summary>
    public string Name { get; }

    /// <summary>The shop and its export.</summary>
    public string Shop { get; }

    /// <summary>
    /// The columns by which the format is recognized, separated by commas; several entries if any of them suffices. Empty for a format that
    /// is not recognized by its columns.
    /// </summary>
    public IReadOnlyList<string> SignatureColumns { get; }

    /// <inheritdoc />
    public override string ToString() => Name;
}
