using System.IO.Compression;

namespace AmazonMcf.Build.Steps;

/// <summary>Packs the staged module into one zip that is the same byte for byte whenever its content is.</summary>
internal static class PackStep
{
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static int Run(Repository repository)
    {
        BuildStep.Run(repository);
        var target = repository.Path("out", $"AmazonMcf.{repository.Version}.zip");
        StepLog.Run("pack", repository.Display(target), () => Write(repository.StagedModule, target));
        return 0;
    }

    private static void Write(string folder, string target)
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
}
