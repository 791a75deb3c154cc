using System.Text.RegularExpressions;

namespace AmazonMcf.Build;

/// <summary>The paths in the clone.</summary>
internal sealed partial class Repository
{
    private Repository(string root)
    {
        Root = root;
        Version = VersionLine().Match(File.ReadAllText(Path("AmazonMcf.psd1"))) is { Success: true } match
            ? match.Groups[1].Value
            : throw new BuildFailure("AmazonMcf.psd1 has no line ModuleVersion = 'x.y.z'.");
    }

    public string Root { get; }

    /// <summary>The version, which only the manifest holds.</summary>
    public string Version { get; }

    public string Solution => Path("AmazonMcf.sln");

    public string StagedModule => Path("out", "AmazonMcf", Version);

    /// <summary>The packed module, without the ending of zip or nupkg.</summary>
    public string PackedModule => Path("out", $"AmazonMcf.{Version}");

    /// <summary>Modules of PowerShell that only the build uses.</summary>
    public string ToolModules => Path("out", "tools", "modules");

    public string PublishedMcf => Path("out", "mcf");

    public static Repository Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "AmazonMcf.psd1"))
                && File.Exists(System.IO.Path.Combine(folder.FullName, "AmazonMcf.sln")))
            {
                return new Repository(folder.FullName);
            }
        }

        throw new BuildFailure(start + " is not in a clone of AmazonMcf.");
    }

    public string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A path for messages: relative to the clone, with forward slashes.</summary>
    public string Display(string path) => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');

    [GeneratedRegex(@"ModuleVersion\s*=\s*'([0-9.]+)'")]
    private static partial Regex VersionLine();
}
