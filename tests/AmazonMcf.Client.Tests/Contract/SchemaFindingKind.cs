namespace AmazonMcf.Contract;

/// <summary>What a schema check can find.</summary>
public enum SchemaFindingKind
{
    WrongType,
    WrongFormat,
    WrongLength,
    MissingMember,
    UnknownMember,

    /// <summary>A null for a member that may be absent: harmless.</summary>
    NullMember,

    /// <summary>A value outside an open list: harmless.</summary>
    UnlistedValue,
}
