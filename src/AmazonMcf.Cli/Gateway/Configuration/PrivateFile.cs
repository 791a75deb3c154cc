using AmazonMcf.Service.Store;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>Reads the files of the gateway and rejects those that other users may read or write.</summary>
internal static class PrivateFile
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>Reads a file that contains a secret: only its owner may read or write it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What it is for, for messages.</param>
    /// <exception cref="UsageException">The file cannot be read, or other users can read or write it.</exception>
    public static byte[] ReadSecret(string path, string name) =>
        Read(path, name, Others, $"other users can read or write {path}; run chmod 600 on it");

    /// <summary>Reads a file that determines where secrets come from and are sent to: it must not be writable by all users.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What it is for, for messages.</param>
    /// <exception cref="UsageException">The file cannot be read, or all users can write it.</exception>
    public static byte[] ReadSettings(string path, string name) =>
        Read(path, name, UnixFileMode.OtherWrite, $"all users can write {path}; run chmod o-w on it");

    private static byte[] Read(string path, string name, UnixFileMode forbidden, string complaint)
    {
        try
        {
            // Checks the mode of the open file: the path may refer to a different file a moment later.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & forbidden) != 0)
            {
                throw new UsageException($"{name}: {complaint}.");
            }

            using var content = new MemoryStream();
            file.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException($"{name}: {path} cannot be read: {ReasonOf(failure, path)}");
        }
    }

    /// <summary>Why a file cannot be read, as the end of a sentence.</summary>
    internal static string ReasonOf(Exception failure, string path) => OpenFileLimitException.Find(failure) is { } limit ? limit.Explanation
        : Directory.Exists(path) ? "it is a folder."
        : File.Exists(path) ? "permission is denied, or another program has locked it."
        : "the file does not exist.";
}
