using System.Globalization;
using System.IO.Compression;

namespace AmazonMcf.Build.Steps;

/// <summary>
/// Publishes mcf as one file for each of the most common platforms: it contains the runtime, so that nothing needs to be installed, and
/// native code, so that the first order does not wait for the JIT compiler. A platform whose packages cannot be restored is skipped.
/// </summary>
internal static class SingleFiles
{
    // 0755, in the place where zip files have the mode.
    private const int Executable = unchecked((int)0x81ED0000);

    private static readonly string[] Platforms = ["linux-x64", "win-x64", "osx-arm64"];

    /// <summary>Publishes and packs each platform: out/mcf-(platform) and out/mcf-(version)-(platform).zip.</summary>
    public static void Write(Repository repository)
    {
        foreach (var platform in Platforms)
        {
            var folder = repository.Path("out", "mcf-" + platform);
            if (Publish(repository, platform, folder) is { } reason)
            {
                StepLog.Skipped("mcf", $"{platform}: {reason}");
                continue;
            }

            StepLog.Run("pack", () =>
            {
                var target = repository.Path("out", $"mcf-{repository.Version}-{platform}.zip");
                WriteZip(repository, folder, target);
                return string.Create(
                    CultureInfo.InvariantCulture, $"{repository.Display(target)}, {new FileInfo(target).Length / 1024.0 / 1024.0:0.0} MiB");
            });
        }
    }

    // In a folder of its own, so that the other builds keep their intermediate files.
    private static string? Publish(Repository repository, string platform, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        string[] common =
        [
            repository.Path("src", "AmazonMcf.Cli"), "-p:SingleFilePlatform=" + platform,
            "--artifacts-path", repository.Path("out", "obj"), "--verbosity", "quiet", "-nologo",
        ];
        var restored = Tool.Capture(repository, "dotnet", ["restore", .. common]);
        if (restored.ExitCode != 0)
        {
            var error = restored.Output.Split('\n').FirstOrDefault(line => line.Contains("error NU", StringComparison.Ordinal));
            return $"its runtime packages cannot be restored. {error?.Trim()}";
        }

        StepLog.Run("mcf", repository.Display(folder), () => Tool.Dotnet(
            repository,
            [
                "publish", .. common, "--no-restore", "--configuration", "Release", "-nodeReuse:false", "--output", folder,
            ]));
        return null;
    }

    private static void WriteZip(Repository repository, string folder, string target)
    {
        File.Delete(target);
        using var archive = new ZipArchive(File.Create(target), ZipArchiveMode.Create);
        foreach (var file in Directory.EnumerateFiles(folder, "mcf*").Order(StringComparer.Ordinal))
        {
            Add(archive, Path.GetFileName(file), File.ReadAllBytes(file)).ExternalAttributes = Executable;
        }

        Add(archive, "LICENSE", File.ReadAllBytes(repository.Path("LICENSE")));
        Add(archive, "THIRD-PARTY-NOTICES.txt", System.Text.Encoding.UTF8.GetBytes(ThirdPartyNotices.Read(repository, "AmazonMcf.Cli")));
    }

    private static ZipArchiveEntry Add(ZipArchive archive, string name, byte[] bytes)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = PackStep.NoTime;
        using var content = entry.Open();
        content.Write(bytes);
        return entry;
    }
}
