namespace AmazonMcf.Contract;

/// <summary>Something a schema check found, and where.</summary>
public sealed record SchemaFinding(SchemaFindingKind Kind, string Path, string Rule)
{
    /// <summary>Whether it breaks the description, rather than merely stretching it.</summary>
    public bool IsFailure => Kind is not (SchemaFindingKind.NullMember or SchemaFindingKind.UnlistedValue);

    public override string ToString() => $"{Path}: {Kind}: {Rule}";
}
