using AmazonMcf.Errors;

namespace AmazonMcf.Connection.Secrets;

/// <summary>Reads files of a configuration and rejects those that other users may read or write.</summary>
internal static class PrivateFile
{
#if NET
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private const UnixFileMode Writers = UnixFileMode.OtherWrite;
#else
    // .NET Framework runs on Windows, where folders protect files.
    private const UnixFileMode Others = UnixFileMode.None;
    private const UnixFileMode Writers = UnixFileMode.None;

    private enum UnixFileMode
    {
        None,
    }
#endif

    /// <summary>Reads a file that contains a secret: only its owner may read or write it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What it is for, for messages.</param>
    /// <exception cref="McfConfigurationException">The file cannot be read, or other users can read or write it.</exception>
    public static byte[] ReadSecret(string path, string name) => Read(path, name, Others, "other users can read or write", "600");

    /// <summary>Reads a file that contains a secret: only its owner may read or write it.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UnusableSecretException">The file cannot be read, or other users can read or write it.</exception>
    public static byte[] ReadSecret(string path) => Read(path, Others, "other users can read or write", "600");

    /// <summary>Reads a file that determines where secrets come from and are sent to: it must not be writable by all users.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What it is for, for messages.</param>
    /// <exception cref="McfConfigurationException">The file cannot be read, or all users can write it.</exception>
    public static byte[] ReadSettings(string path, string name) => Read(path, name, Writers, "all users can write", "o-w");

    private static byte[] Read(string path, string name, UnixFileMode forbidden, string complaint, string mode)
    {
        try
        {
            return Read(path, forbidden, complaint, mode);
        }
        catch (UnusableSecretException failure)
        {
            throw new McfConfigurationException($"{name}: {failure.Message}.", path, failure.InnerException);
        }
    }

    private static byte[] Read(string path, UnixFileMode forbidden, string complaint, string mode)
    {
        try
        {
            // Checks the mode of the open file: the path may refer to a different file a moment later.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
#if NET
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file.SafeFileHandle) & forbidden) != 0)
            {
                throw new UnusableSecretException(
                    $"{complaint} {path}; run chmod {mode} on it", $"refers to {path}, which {complaint}; run chmod {mode} on it", path);
            }
#else
            _ = (forbidden, complaint, mode);
#endif
            using var content = new MemoryStream();
            file.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw UnusableSecretException.Of(path, "cannot be read: " + ReasonOf(failure, path).TrimEnd('.'), path, failure);
        }
    }

    private static string ReasonOf(Exception failure, string path) => Directory.Exists(path) ? "it is a folder."
        : !File.Exists(path) ? "the file does not exist."
        : failure is IOException ? failure.Message
        : "permission is denied, or another program has locked it.";
}
