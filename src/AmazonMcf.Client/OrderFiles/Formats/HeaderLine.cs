namespace AmazonMcf.OrderFiles.Formats;

/// <summary>Where the header of a file is and how to read it.</summary>
/// <param name="LinesAbove">The number of lines above it.</param>
/// <param name="Delimiter">The delimiter between cells.</param>
/// <param name="Format">The format it announces.</param>
internal sealed record HeaderLine(int LinesAbove, char Delimiter, ShopFormat Format)
{
    /// <summary>Whether the names of the columns show that it is the header of an order file. Only set for worksheets.</summary>
    public bool IsKnown { get; init; }
}
