using System.Runtime.InteropServices;

namespace AmazonMcf.Loader;

/// <summary>Finds native libraries under <c>runtimes/&lt;rid&gt;/native</c>, the layout of NuGet packages.</summary>
internal sealed class NativeLibraries
{
    private readonly string root;
    private readonly IReadOnlyList<string> platforms;
    private readonly string prefix;
    private readonly string extension;

    /// <summary>For the machine this process runs on.</summary>
    /// <param name="root">The folder <c>runtimes</c>.</param>
    public NativeLibraries(string root)
        : this(root, SystemsOfProcess(), RuntimeInformation.ProcessArchitecture)
    {
    }

    /// <summary>For a machine that is named.</summary>
    /// <param name="root">The folder <c>runtimes</c>.</param>
    /// <param name="systems">Names of the operating system as runtime ids start with them, the likeliest first.</param>
    /// <param name="architecture">The architecture of the process.</param>
    public NativeLibraries(string root, IReadOnlyList<string> systems, Architecture architecture)
    {
        this.root = Path.GetFullPath(root);
        var suffix = "-" + architecture.ToString().ToLowerInvariant();
        platforms = [.. systems.Select(system => system + suffix)];
        (prefix, extension) = systems[0] switch
        {
            "win" => ("", ".dll"),
            "osx" => ("lib", ".dylib"),
            _ => ("lib", ".so"),
        };
    }

    /// <summary>The files to try for a library, the likeliest first.</summary>
    /// <param name="name">The name as code imports it, with or without prefix and extension.</param>
    public IEnumerable<string> Find(string name)
    {
        var bare = name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) ? name[..^extension.Length] : name;
        string[] files = [prefix + bare + extension, bare + extension];
        return
            from platform in platforms
            from file in files.Distinct(StringComparer.Ordinal)
            let path = Path.Combine(root, platform, "native", file)
            where File.Exists(path)
            select path;
    }

    // A library of the other C library does not load, so the wrong guess costs one failed try.
    internal static string[] SystemsOfProcess()
    {
        if (OperatingSystem.IsWindows())
        {
            return ["win"];
        }

        if (OperatingSystem.IsMacOS())
        {
            return ["osx"];
        }

        return IsMusl() ? ["linux-musl", "linux"] : ["linux", "linux-musl"];
    }

    private static bool IsMusl() =>
        RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
        || RuntimeInformation.RuntimeIdentifier.StartsWith("alpine", StringComparison.Ordinal);
}
