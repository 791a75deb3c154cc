using System.Text;
using AmazonMcf.Errors;

namespace AmazonMcf.Configuration;

/// <summary>Resolves references to secrets, so that configurations and command lines contain no secret.</summary>
internal static class SecretReference
{
    private const string CredentialFolder = "CREDENTIALS_DIRECTORY";
    private static readonly char[] Colon = [':'];

    /// <summary>Whether text has the form of a reference. The secret need not exist.</summary>
    public static bool IsReference(string text) => text.Contains(':') && text.Split(Colon, 2)[0] is "env" or "file" or "credential";

    /// <summary>The error for a member that is not a reference.</summary>
    public static string Rule(string name) =>
        $"{name} must be a reference, env:NAME, file:PATH or credential:NAME, and must not contain the secret itself.";

    /// <summary>Reads the secret of a reference.</summary>
    /// <param name="reference"><c>env:NAME</c>, <c>file:PATH</c>, or <c>credential:NAME</c>, a file that the service manager
    /// provides.</param>
    /// <param name="name">The option or member that contains the reference, for messages.</param>
    /// <param name="folder">The folder that paths are relative to. Default: the current folder.</param>
    /// <exception cref="McfConfigurationException">The secret does not exist, or other users can read its file.</exception>
    public static string Read(string? reference, string name, string folder = "")
    {
        if (reference is null || !IsReference(reference))
        {
            throw new McfConfigurationException(Rule(name), null);
        }

        var parts = reference.Split(Colon, 2);
        var secret = parts[0] switch
        {
            "env" => Environment.GetEnvironmentVariable(parts[1]),
            "file" => Encoding.UTF8.GetString(PrivateFile.ReadSecret(Path.Combine(folder, parts[1]), name)).Trim(),
            _ => ReadCredential(parts[1], name),
        };
        return string.IsNullOrEmpty(secret)
            ? throw new McfConfigurationException($"{name}: {reference} is not set or is empty.", null)
            : secret!;
    }

    // The service manager protects the folder: with access control lists, which appear as group permissions of a file, or by running the
    // service in a container.
    private static string ReadCredential(string credential, string name)
    {
        if (Environment.GetEnvironmentVariable(CredentialFolder) is not { Length: > 0 } folder)
        {
            throw new McfConfigurationException(
                $"{name}: the variable {CredentialFolder} is not set; systemd sets it for LoadCredential.", null);
        }

        if (credential != Path.GetFileName(credential))
        {
            throw new McfConfigurationException(
                $"{name}: '{credential}' is not a valid credential name. For a path, use file:PATH.", null);
        }

        var path = Path.Combine(folder, credential);
        return File.Exists(path)
            ? File.ReadAllText(path).Trim()
            : throw new McfConfigurationException($"{name}: the credential {credential} does not exist in {folder}.", path);
    }
}
