namespace AmazonMcf.OrderFiles.Formats;

/// <summary>Where the header of a file stands and how it is to be read.</summary>
/// <param name="LinesAbove">The number of lines above it.</param>
/// <param name="Delimiter">What stands between cells.</param>
/// <param name="Format">The format it announces.</param>
internal sealed record HeaderLine(int LinesAbove, char Delimiter, OrderFileFormat Format);
