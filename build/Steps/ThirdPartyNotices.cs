using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace AmazonMcf.Build.Steps;

/// <summary>
/// Lists the packages that a project ships, with their licenses, from the packages that NuGet restored, and the licenses of shipped data.
/// </summary>
internal static class ThirdPartyNotices
{
    public static string Read(Repository repository, params string[] projects)
    {
        var folders = new List<string>();
        var packages = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var project in projects)
        {
            using var assets = JsonDocument.Parse(File.ReadAllBytes(repository.Path("src", project, "obj", "project.assets.json")));
            folders.AddRange(assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name));
            packages.UnionWith(Shipped(assets.RootElement));
        }

        var text = new StringBuilder("AmazonMcf includes the following packages, each under its own license.\n\n");
        foreach (var package in packages)
        {
            text.Append(Describe(package, folders)).Append('\n');
        }

        text.Append("The names of countries and states are data of the Unicode CLDR.\n\n")
            .Append(File.ReadAllText(repository.Path("build", "licenses", "unicode-cldr.txt")).ReplaceLineEndings("\n"));
        return text.ToString();
    }

    private static SortedSet<string> Shipped(JsonElement assets)
    {
        var packages = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var library in assets.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
        {
            if (library.Value.GetProperty("type").GetString() == "package"
                && (HasFiles(library.Value, "runtime") || HasFiles(library.Value, "runtimeTargets")))
            {
                packages.Add(library.Name);
            }
        }

        packages.RemoveWhere(name => name.StartsWith("PowerShellStandard.", StringComparison.OrdinalIgnoreCase));
        return packages;
    }

    private static bool HasFiles(JsonElement library, string kind) =>
        library.TryGetProperty(kind, out var files)
        && files.EnumerateObject().Any(file => !file.Name.EndsWith("_._", StringComparison.Ordinal));

    private static string Describe(string package, List<string> folders)
    {
        var parts = package.Split('/');
        var id = parts[0].ToLowerInvariant();
        var nuspec = folders
            .Select(folder => Path.Combine(folder, id, parts[1].ToLowerInvariant(), id + ".nuspec"))
            .FirstOrDefault(File.Exists)
            ?? throw new BuildFailure($"The package {package} is not in the package folder. Run dotnet restore.");
        var metadata = XDocument.Load(nuspec).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        string? Value(string name) => metadata.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{parts[0]} {parts[1]}\n")
            .Append(CultureInfo.InvariantCulture, $"  License: {Value("license") ?? Value("licenseUrl") ?? "see the project"}\n")
            .Append(CultureInfo.InvariantCulture, $"  Authors: {Value("authors")}\n");
        foreach (var line in new[] { Value("copyright"), Value("projectUrl") }.Where(line => !string.IsNullOrEmpty(line)))
        {
            text.Append(CultureInfo.InvariantCulture, $"  {line}\n");
        }

        var license = Path.Combine(Path.GetDirectoryName(nuspec)!, Value("license") ?? "none");
        return text.Append(File.Exists(license) ? "\n" + File.ReadAllText(license).ReplaceLineEndings("\n") : "").ToString();
    }
}
