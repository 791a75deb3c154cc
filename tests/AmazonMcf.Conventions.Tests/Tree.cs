namespace AmazonMcf.Conventions;

/// <summary>The files of the clone as the conventions see them: sources, not what is built or fetched.</summary>
internal static class Tree
{
    private static readonly string[] NotOurs = ["bin", "obj", "out", "node_modules", "TestResults"];

    private static readonly string[] TextEndings =
    [
        ".cs",
        ".csproj",
        ".props",
        ".sln",
        ".slnf",
        ".md",
        ".txt",
        ".ps1",
        ".psm1",
        ".psd1",
        ".ps1xml",
        ".json",
        ".mjs",
        ".sh",
        ".editorconfig",
        ".gitattributes",
    ];

    public static string Root { get; } = FindRoot();

    /// <summary>Release or Debug: what these tests were built as, and so the other projects.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(Path(parts));

    /// <summary>The folder a source project builds into.</summary>
    public static string Output(string project, string framework) => Path("src", project, "bin", Configuration, framework);

    /// <summary>The assemblies of this product in the folder a source project builds into.</summary>
    public static IEnumerable<string> Assemblies(string project, string framework) =>
        Directory.EnumerateFiles(Output(project, framework), "*.dll")
            .Where(file => System.IO.Path.GetFileName(file) is var name
                && (name.StartsWith("AmazonMcf", StringComparison.Ordinal) || name.StartsWith("SellingPartner", StringComparison.Ordinal)));

    /// <summary>Relative path with forward slashes, for messages.</summary>
    public static string Display(string file) => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/');

    public static IEnumerable<string> TextFiles() =>
        Files(Root).Where(file => TextEndings.Contains(System.IO.Path.GetExtension(file), StringComparer.Ordinal));

    public static IEnumerable<string> Sources(params string[] under) => Files(Path(under), "*.cs");

    /// <summary>The files under a folder of the clone; none when the folder is missing.</summary>
    public static IEnumerable<string> Files(string folder, string pattern = "*")
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var here = Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal);
        var below = Directory.EnumerateDirectories(folder)
            .Where(child => !NotOurs.Contains(System.IO.Path.GetFileName(child)) && !System.IO.Path.GetFileName(child).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .SelectMany(child => Files(child, pattern));
        return here.Concat(below);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "AmazonMcf.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in a clone of AmazonMcf.");
        }

        return folder.FullName;
    }
}
