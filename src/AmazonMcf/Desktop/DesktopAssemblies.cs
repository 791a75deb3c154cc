using System.Reflection;

namespace AmazonMcf.Desktop;

/// <summary>
/// Answers references of our own files to our own files by name, where .NET Framework asks for the exact version. Nobody else's are
/// answered, and no other file is given.
/// </summary>
internal sealed class DesktopAssemblies(string folder)
{
    /// <summary>Finds the file that answers a reference.</summary>
    /// <param name="requester">The file that refers to it; null when the runtime does not tell.</param>
    /// <param name="reference">The full name of the assembly it asks for.</param>
    /// <returns>The path of the file; null when the reference is not ours to answer.</returns>
    public string? Find(string? requester, string reference)
    {
        if (requester is not null && !IsOurs(requester))
        {
            return null;
        }

        var file = Path.Combine(folder, new AssemblyName(reference).Name + ".dll");
        return File.Exists(file) ? file : null;
    }

    /// <summary>Whether a file lies in our folder.</summary>
    /// <param name="file">The path of the file; empty for an assembly that has none.</param>
    /// <returns>True when it does.</returns>
    public bool IsOurs(string file) => string.Equals(Path.GetDirectoryName(file), folder, StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers the runtime.</summary>
    /// <param name="sender">The application domain.</param>
    /// <param name="args">The reference.</param>
    /// <returns>The assembly, or null.</returns>
    public Assembly? Resolve(object? sender, ResolveEventArgs args) =>
        Find(LocationOf(args.RequestingAssembly), args.Name) is { } file ? Assembly.LoadFrom(file) : null;

    /// <summary>Where an assembly lies.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>Its path; empty when it has none, null when there is no assembly.</returns>
    public static string? LocationOf(Assembly? assembly) => assembly is null ? null : assembly.IsDynamic ? "" : assembly.Location;
}
