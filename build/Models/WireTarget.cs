namespace AmazonMcf.Build.Models;

/// <summary>Where the wire types of an API go and what they are called.</summary>
/// <param name="Title">The API with its version, for the documentation comments.</param>
/// <param name="Prefix">What the names of the JSON context and of the files begin with.</param>
internal sealed record WireTarget(string Title, string Prefix)
{
    /// <summary>The folder of the types, relative to the clone.</summary>
    public required string Folder { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The interface that the body of every successful response implements; null for none.</summary>
    public string? ResponseInterface { get; init; }

    /// <summary>The interfaces of responses that have a member, by its name; they take the place of the usual one.</summary>
    public IReadOnlyDictionary<string, string> MemberInterfaces { get; init; } = new Dictionary<string, string>();

    /// <summary>Types written by hand that the JSON context serves too.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>Namespaces of the types written by hand that the generated ones use.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    public string TypesFile => Prefix + "Types.g.cs";

    public string ContextFile => Context + ".g.cs";

    public string Context => Prefix + "JsonContext";
}
