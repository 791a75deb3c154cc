namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>Where things lie: the clone, what it built, a folder for the run, and the programs of others.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mcf-bench-");

    public string Root { get; } = FindRoot();

    public string Mcf => Path.Combine(Root, "out", "mcf", "mcf.dll");

    /// <summary>The manifest of the staged module.</summary>
    public string Module =>
        Directory.EnumerateFiles(Path.Combine(Root, "out", "AmazonMcf"), "AmazonMcf.psd1", SearchOption.AllDirectories).Max()!;

    /// <summary>The folder of the peers' clients.</summary>
    public string Peers => Path.Combine(Root, "tests", "Benchmarks", "npm");

    /// <summary>
    /// How PowerShell 7 is started: the program, and the arguments that come before all others; null where there is none.
    /// </summary>
    public static IReadOnlyList<string>? PowerShell { get; } =
        Environment.GetEnvironmentVariable("AMAZONMCF_POWERSHELL") is { Length: > 0 } named ? named.Split(Path.PathSeparator)
        : Find("pwsh") is { } pwsh ? [pwsh]
        : null;

    /// <summary>Node.js, or null.</summary>
    public static string? Node { get; } = Find("node");

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(place => endings.Select(ending => Path.Combine(place, name + ending)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>A script of this project.</summary>
    public string Script(string name) => Path.Combine(Root, "tests", "Benchmarks", "Scripts", name);

    /// <summary>A file of this run.</summary>
    public string Scratch(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => folder.Delete(recursive: true);

    private static string FindRoot()
    {
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            if (File.Exists(Path.Combine(place.FullName, "AmazonMcf.sln")))
            {
                return place.FullName;
            }
        }

        throw new InvalidOperationException("No clone of AmazonMcf above " + AppContext.BaseDirectory);
    }
}
