using System.Runtime.InteropServices;

namespace AmazonMcf.Loader;

/// <summary>
/// Chooses the build of an assembly that holds native code for this process, under <c>ready/net&lt;major&gt;.0-&lt;rid&gt;</c>. A runtime
/// uses the native code of its own generation only, so that any other loads the assembly as the compiler wrote it.
/// </summary>
internal sealed class NativeImages
{
    private readonly string folder;

    /// <summary>For this process.</summary>
    /// <param name="root">The folder <c>ready</c>.</param>
    public NativeImages(string root)
        : this(root, Environment.Version, NativeLibraries.SystemsOfProcess()[0], RuntimeInformation.ProcessArchitecture)
    {
    }

    /// <summary>For a process that is named.</summary>
    /// <param name="root">The folder <c>ready</c>.</param>
    /// <param name="runtime">The version of the runtime.</param>
    /// <param name="system">The name of the operating system as runtime ids start with it.</param>
    /// <param name="architecture">The architecture of the process.</param>
    public NativeImages(string root, Version runtime, string system, Architecture architecture) =>
        folder = Path.GetFullPath(Path.Combine(root, $"net{runtime.Major}.0-{system}-{architecture.ToString().ToLowerInvariant()}"));

    /// <summary>The file to load.</summary>
    /// <param name="path">The assembly as the compiler wrote it.</param>
    /// <returns>Its native build, or <paramref name="path"/> where there is none.</returns>
    public string Choose(string path)
    {
        var image = Path.Combine(folder, Path.GetFileName(path));
        return File.Exists(image) ? image : path;
    }
}
