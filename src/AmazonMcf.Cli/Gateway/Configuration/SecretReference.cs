using System.Text;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>Follows references to secrets, so that none stands in the configuration or on the command line.</summary>
internal static class SecretReference
{
    private const string CredentialFolder = "CREDENTIALS_DIRECTORY";

    /// <summary>Whether a text is a reference. The secret need not exist.</summary>
    public static bool IsReference(string text) =>
        text.Split(':', 2)[0] is "env" or "file" or "credential" && text.Contains(':', StringComparison.Ordinal);

    /// <summary>What a member must be, in words.</summary>
    public static string Rule(string name) =>
        $"{name} must be a reference, env:NAME, file:PATH or credential:NAME; a secret has no place there.";

    /// <summary>The secret.</summary>
    /// <param name="reference"><c>env:NAME</c>, <c>file:PATH</c>, or <c>credential:NAME</c>: what a service manager hands to the
    /// service.</param>
    /// <param name="name">Where the reference stands, for messages.</param>
    /// <exception cref="UsageException">There is no such secret, or others may read its file.</exception>
    public static string Read(string? reference, string name)
    {
        var secret = reference?.Split(':', 2) switch
        {
            ["env", var variable] => Environment.GetEnvironmentVariable(variable),
            ["file", var path] => Encoding.UTF8.GetString(PrivateFile.ReadSecret(path, name)).Trim(),
            ["credential", var credential] => ReadCredential(credential, name),
            _ => throw new UsageException(Rule(name)),
        };
        return string.IsNullOrEmpty(secret) ? throw new UsageException($"{name}: there is no secret in {reference}.") : secret;
    }

    // The manager guards the folder: by access lists, which a file shows as the rights of its group, or by keeping others out of a
    // container.
    private static string ReadCredential(string credential, string name)
    {
        if (Environment.GetEnvironmentVariable(CredentialFolder) is not { Length: > 0 } folder)
        {
            throw new UsageException($"{name}: the environment has no {CredentialFolder}; systemd sets it for LoadCredential.");
        }

        if (credential != Path.GetFileName(credential))
        {
            throw new UsageException($"{name}: '{credential}' is no name of a credential; file:PATH takes a path.");
        }

        var path = Path.Combine(folder, credential);
        return File.Exists(path)
            ? File.ReadAllText(path).Trim()
            : throw new UsageException($"{name}: there is no credential {credential} in {folder}.");
    }
}
