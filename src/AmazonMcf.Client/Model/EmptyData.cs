namespace AmazonMcf.Model;

/// <summary>The empty set of unknown members, shared by all objects that have none.</summary>
internal static class EmptyData
{
    public static readonly IReadOnlyDictionary<string, string> Instance = new ModelData(
        new Dictionary<string, string>(StringComparer.Ordinal)
    );
}
