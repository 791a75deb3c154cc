using System.Globalization;

namespace AmazonMcf.Build.Steps;

/// <summary>
/// Accepts the public surface as it is: writes it into PublicAPI.Shipped.txt of each project that has one. Until then a difference
/// between the surface and these files is an error of the build.
/// </summary>
internal static class ApiStep
{
    private const string Shipped = "PublicAPI.Shipped.txt";

    private const string Unshipped = "PublicAPI.Unshipped.txt";

    // The files list nullability.
    private const string Header = "#nullable enable";

    public static int Run(Repository repository)
    {
        var files = Directory.EnumerateFiles(repository.Path("src"), Shipped, SearchOption.AllDirectories);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(file)!;
            StepLog.Run("api", () =>
            {
                var count = Accept(repository, folder);
                return string.Create(CultureInfo.InvariantCulture, $"{repository.Display(file)}: {count} entries");
            });
        }

        return 0;
    }

    private static int Accept(Repository repository, string folder)
    {
        Write(folder, Shipped, []);
        Write(folder, Unshipped, []);
        var project = Directory.GetFiles(folder, "*.csproj").Single();
        Tool.Dotnet(repository, "format", "analyzers", project, "--diagnostics", "RS0016");

        // The frameworks of a project share their files, so an entry can arrive once for each.
        string[] entries = [.. File.ReadAllLines(Path.Combine(folder, Unshipped)).Except([Header, ""]).Order(StringComparer.Ordinal)];
        Write(folder, Shipped, entries);
        Write(folder, Unshipped, []);
        return entries.Length;
    }

    private static void Write(string folder, string name, string[] entries) =>
        File.WriteAllText(Path.Combine(folder, name), string.Join('\n', [Header, .. entries, ""]));
}
