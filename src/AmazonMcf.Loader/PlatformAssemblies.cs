using System.Reflection;

namespace AmazonMcf.Loader;

/// <summary>The assemblies that the runtime and PowerShell bring along. They are shared, unless ours is newer.</summary>
internal sealed class PlatformAssemblies
{
    private readonly Dictionary<string, string> pathByName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes note of a list of assemblies.</summary>
    /// <param name="paths">Full paths, in order of preference.</param>
    public PlatformAssemblies(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            pathByName.TryAdd(Path.GetFileNameWithoutExtension(path), path);
        }
    }

    /// <summary>The trusted platform assemblies of this process.</summary>
    public static PlatformAssemblies OfProcess()
    {
        var list = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        return new(list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether the platform has this assembly in the same version or a newer one.</summary>
    /// <param name="path">The file the module brings.</param>
    public bool Covers(string path) =>
        pathByName.TryGetValue(Path.GetFileNameWithoutExtension(path), out var shared)
        && File.Exists(shared)
        && VersionOf(shared) >= VersionOf(path);

    private static Version? VersionOf(string path) => AssemblyName.GetAssemblyName(path).Version;
}
