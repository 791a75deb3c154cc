using AmazonMcf.Service;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>A folder of one test, gone after it.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mcf-test-");

    public string Store => Path("embedded.db");

    /// <summary>Opens the service on the store; a new store starts at the time of all tests.</summary>
    public EmbeddedService OpenService() => OpenService(Store);

    /// <summary>Opens the service on a store; a new store starts at the time of all tests.</summary>
    public static EmbeddedService OpenService(string store) =>
        EmbeddedService.Open(new EmbeddedServiceOptions { Path = store, StartTime = File.Exists(store) ? null : TestStart.Value });

    public string Path(string name) => System.IO.Path.Combine(folder.FullName, name);

    public string Write(string name, IEnumerable<string> lines)
    {
        File.WriteAllLines(Path(name), lines);
        return Path(name);
    }

    /// <summary>Writes a file that only its owner may read.</summary>
    public string WriteSecret(string name, string secret)
    {
        File.WriteAllText(Path(name), secret);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path(name), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return Path(name);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
