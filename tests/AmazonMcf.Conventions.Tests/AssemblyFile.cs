using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AmazonMcf.Conventions;

/// <summary>What a built assembly refers to, read from its metadata without loading it.</summary>
internal static class AssemblyFile
{
    /// <summary>The simple names of the assemblies it refers to.</summary>
    public static IEnumerable<string> References(string path) => VersionedReferences(path).Select(reference => reference.Name!);

    /// <summary>The assemblies it refers to, with the versions it was compiled against.</summary>
    public static IReadOnlyList<AssemblyName> VersionedReferences(string path) =>
        Read(path, metadata => metadata.AssemblyReferences
            .Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())
            .ToList());

    /// <summary>The full names of the types it uses of one other assembly; a nested type counts as the type around it.</summary>
    public static IReadOnlyList<string> TypesUsedOf(string path, string assembly) =>
        Read(path, metadata => metadata.TypeReferences
            .Select(handle => Outermost(metadata, metadata.GetTypeReference(handle)))
            .Where(type => ComesFrom(metadata, type, assembly))
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .Distinct()
            .ToList());

    /// <summary>
    /// The full names of the types that other assemblies can use; a nested type after the type around it and a plus sign.
    /// </summary>
    public static IReadOnlyList<string> PublicTypes(string path) =>
        Read(path, metadata => metadata.TypeDefinitions
            .Where(handle => IsPublic(metadata, metadata.GetTypeDefinition(handle)))
            .Select(handle => FullName(metadata, metadata.GetTypeDefinition(handle)))
            .ToList());

    private static bool IsPublic(MetadataReader metadata, TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic => IsPublic(metadata, metadata.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private static string FullName(MetadataReader metadata, TypeDefinition type) =>
        type.IsNested
            ? $"{FullName(metadata, metadata.GetTypeDefinition(type.GetDeclaringType()))}+{metadata.GetString(type.Name)}"
            : $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    private static List<T> Read<T>(string path, Func<MetadataReader, List<T>> read)
    {
        using var file = new PEReader(File.OpenRead(path));
        return read(file.GetMetadataReader());
    }

    private static TypeReference Outermost(MetadataReader metadata, TypeReference type)
    {
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        }

        return type;
    }

    private static bool ComesFrom(MetadataReader metadata, TypeReference type, string assembly) =>
        type.ResolutionScope.Kind == HandleKind.AssemblyReference
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == assembly;
}
