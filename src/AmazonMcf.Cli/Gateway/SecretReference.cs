namespace AmazonMcf.Cli.Gateway;

/// <summary>Follows references to secrets, so that none stands in the configuration.</summary>
internal static class SecretReference
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>The secret.</summary>
    /// <param name="reference"><c>env:NAME</c> or <c>file:PATH</c>.</param>
    /// <param name="name">The member of the configuration, for messages.</param>
    /// <exception cref="UsageException">There is no such secret, or others may read its file.</exception>
    public static string Read(string? reference, string name) => reference?.Split(':', 2) switch
    {
        ["env", var variable] => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new UsageException($"{name}: the environment has no {variable}."),
        ["file", var path] => ReadFile(path, name),
        _ => throw new UsageException($"{name} must be a reference, env:NAME or file:PATH; a secret has no place in the configuration."),
    };

    private static string ReadFile(string path, string name)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"{name}: there is no file {path}.");
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & Others) != 0)
        {
            throw new UsageException($"{name}: others may read or write {path}; run chmod 600 on it.");
        }

        return File.ReadAllText(path).Trim();
    }
}
