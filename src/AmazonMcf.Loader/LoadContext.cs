using System.Reflection;
using System.Runtime.Loader;

namespace AmazonMcf.Loader;

/// <summary>
/// The load context of the module on PowerShell 7: its assemblies and their dependencies load here, so that no other module's
/// version of a library meets ours. What the platform itself brings stays shared, or types would exist twice.
/// </summary>
public sealed class LoadContext : AssemblyLoadContext
{
    private static readonly object Gate = new();
    private static volatile LoadContext? current;

    private readonly PlatformAssemblies platform = PlatformAssemblies.OfProcess();
    private readonly string folder;
    private readonly NativeLibraries natives;
    private readonly NativeImages images;

    private LoadContext(string folder)
        : base("AmazonMcf")
    {
        this.folder = folder;
        natives = new NativeLibraries(Path.Combine(folder, "..", "runtimes"));
        images = new NativeImages(Path.Combine(folder, "..", "ready"));
    }

    /// <summary>
    /// Opens the context of a build, or returns the one that is open: a process has one, whatever number of runspaces import the module.
    /// </summary>
    /// <param name="folder">The folder that holds the assemblies.</param>
    /// <returns>The context.</returns>
    /// <exception cref="InvalidOperationException">Another build of the module is loaded in this process.</exception>
    public static LoadContext Open(string folder)
    {
        var path = Path.GetFullPath(folder);
        if (current is null)
        {
            lock (Gate)
            {
                current ??= new LoadContext(path);
            }
        }

        return string.Equals(current.folder, path, StringComparison.Ordinal)
            ? current
            : throw new InvalidOperationException(
                $"AmazonMcf is already loaded from '{current.folder}'; start a new PowerShell to load it from '{path}'.");
    }

    /// <summary>Loads an assembly of the module.</summary>
    /// <param name="name">Its simple name.</param>
    /// <returns>The assembly.</returns>
    public Assembly LoadModule(string name) => LoadFromAssemblyPath(images.Choose(Path.Combine(folder, name + ".dll")));

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(folder, assemblyName.Name + ".dll");
        return File.Exists(path) && !platform.Covers(path) ? LoadFromAssemblyPath(images.Choose(path)) : null;
    }

    /// <inheritdoc />
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        foreach (var path in natives.Find(unmanagedDllName))
        {
            if (System.Runtime.InteropServices.NativeLibrary.TryLoad(path, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
