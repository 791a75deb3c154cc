using System.Globalization;
using System.IO.Compression;

namespace AmazonMcf.Build.Steps;

/// <summary>
/// Packs the staged module: a nupkg for galleries (Publish-PSResource -NupkgPath), and a zip to extract into a module folder. The zip is
/// reproducible: the same content produces the same bytes. Also packs mcf as a single file for each platform.
/// </summary>
internal static class PackStep
{
    internal static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static int Run(Repository repository)
    {
        BuildStep.Run(repository);
        Write(repository);
        SingleFiles.Write(repository);
        return 0;
    }

    /// <summary>Packs the staged module.</summary>
    public static void Write(Repository repository)
    {
        Pack(repository, repository.PackedModule + ".zip", target => WriteZip(repository.StagedModule, target));
        Pack(repository, repository.PackedModule + ".nupkg", _ => WritePackage(repository));
    }

    private static void Pack(Repository repository, string target, Action<string> write) => StepLog.Run("pack", () =>
        {
            File.Delete(target);
            write(target);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{repository.Display(target)}, {new FileInfo(target).Length / 1024.0 / 1024.0:0.0} MiB"
            );
        });

    private static void WriteZip(string folder, string target)
    {
        using var archive = new ZipArchive(File.Create(target), ZipArchiveMode.Create);
        var root = Path.GetDirectoryName(Path.GetDirectoryName(folder))!;
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(Path.GetRelativePath(root, file).Replace('\\', '/'));
            entry.LastWriteTime = NoTime;
            using var content = entry.Open();
            content.Write(File.ReadAllBytes(file));
        }
    }

    private static void WritePackage(Repository repository)
    {
        var nuspec = repository.Path("out", "AmazonMcf.nuspec");
        ModuleNuspec.Read(repository).Save(nuspec);

        // NuGet wants a project to pack; every fact comes from the nuspec.
        Tool.Dotnet(
            repository,
            [
                "pack",
                repository.Path("build", "Build.csproj"),
                .. BuildStep.Quietly,
                "--no-build",
                "--output",
                repository.Path("out"),
                "-p:IsPackable=true",
                "-p:NoPackageAnalysis=true",
                "-p:NuspecFile=" + nuspec,
                "-p:NuspecBasePath=" + repository.StagedModule,
            ]);
    }
}
