namespace AmazonMcf.Cli;

/// <summary>
/// One value and its path, in the names of the Selling Partner API without regard to case; entries of lists count from 0.
/// </summary>
internal readonly record struct MwsLeaf(string Path, string Value)
{
    public override string ToString() => $"{Path} = {Value}";
}
