namespace AmazonMcf.OrderFiles.Formats;

/// <summary>Any other table with a header: columns go by the parameter names, by common names, or by the user's map.</summary>
internal sealed class CsvFormat : OrderFileFormat
{
    public override string Name => "Csv";

    public override bool HasSignature => false;

    public override bool Recognizes(HashSet<string> names) => false;
}
