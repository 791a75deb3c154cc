using System.Text;

namespace AmazonMcf.Cli.Gateway.Configuration;

/// <summary>Resolves references to secrets, so that the configuration and the command line contain no secret.</summary>
internal static class SecretReference
{
    private const string CredentialFolder = "CREDENTIALS_DIRECTORY";

    /// <summary>Whether text has the form of a reference. The secret need not exist.</summary>
    public static bool IsReference(string text) =>
        text.Split(':', 2)[0] is "env" or "file" or "credential" && text.Contains(':', StringComparison.Ordinal);

    /// <summary>The error for a member that is not a reference.</summary>
    public static string Rule(string name) =>
        $"{name} must be a reference, env:NAME, file:PATH or credential:NAME, and must not contain the secret itself.";

    /// <summary>Reads the secret of a reference.</summary>
    /// <param name="reference"><c>env:NAME</c>, <c>file:PATH</c>, or <c>credential:NAME</c>, a file that the service manager
    /// provides.</param>
    /// <param name="name">The option or member that contains the reference, for messages.</param>
    /// <exception cref="UsageException">The secret does not exist, or other users can read its file.</exception>
    public static string Read(string? reference, string name)
    {
        var secret = reference?.Split(':', 2) switch
        {
            ["env", var variable] => Environment.GetEnvironmentVariable(variable),
            ["file", var path] => Encoding.UTF8.GetString(PrivateFile.ReadSecret(path, name)).Trim(),
            ["credential", var credential] => ReadCredential(credential, name),
            _ => throw new UsageException(Rule(name)),
        };
        return string.IsNullOrEmpty(secret) ? throw new UsageException($"{name}: {reference} is not set or is empty.") : secret;
    }

    // The service manager protects the folder: with access control lists, which appear as group permissions of a file, or by running the
    // service in a container.
    private static string ReadCredential(string credential, string name)
    {
        if (Environment.GetEnvironmentVariable(CredentialFolder) is not { Length: > 0 } folder)
        {
            throw new UsageException($"{name}: the variable {CredentialFolder} is not set; systemd sets it for LoadCredential.");
        }

        if (credential != Path.GetFileName(credential))
        {
            throw new UsageException($"{name}: '{credential}' is not a valid credential name. For a path, use file:PATH.");
        }

        var path = Path.Combine(folder, credential);
        return File.Exists(path)
            ? File.ReadAllText(path).Trim()
            : throw new UsageException($"{name}: the credential {credential} does not exist in {folder}.");
    }
}
