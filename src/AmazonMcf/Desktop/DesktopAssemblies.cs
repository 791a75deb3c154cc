using System.Reflection;

namespace AmazonMcf.Desktop;

/// <summary>
/// Resolves references between assemblies of the module by name, because .NET Framework requests the exact version. References of other
/// assemblies are not resolved, and no other file is returned.
/// </summary>
internal sealed class DesktopAssemblies(string folder)
{
    /// <summary>Finds the file of a reference.</summary>
    /// <param name="requester">The file that contains the reference; null when the runtime does not report it.</param>
    /// <param name="reference">The full name of the referenced assembly.</param>
    /// <returns>The path of the file; null when the reference is not one of the module.</returns>
    public string? Find(string? requester, string reference)
    {
        if (requester is not null && !IsOurs(requester))
        {
            return null;
        }

        var file = Path.Combine(folder, new AssemblyName(reference).Name + ".dll");
        return File.Exists(file) ? file : null;
    }

    /// <summary>Whether a file is in the folder of the module.</summary>
    /// <param name="file">The path of the file; empty for an assembly that has none.</param>
    /// <returns>True if it is.</returns>
    public bool IsOurs(string file) => string.Equals(Path.GetDirectoryName(file), folder, StringComparison.OrdinalIgnoreCase);

    /// <summary>Handles the AssemblyResolve event of the runtime.</summary>
    /// <param name="sender">The application domain.</param>
    /// <param name="args">The reference.</param>
    /// <returns>The assembly, or null.</returns>
    public Assembly? Resolve(object? sender, ResolveEventArgs args) =>
        Find(LocationOf(args.RequestingAssembly), args.Name) is { } file ? Assembly.LoadFrom(file) : null;

    /// <summary>The location of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>Its path; empty for a dynamic assembly, null when there is no assembly.</returns>
    public static string? LocationOf(Assembly? assembly) => assembly is null ? null : assembly.IsDynamic ? "" : assembly.Location;
}
