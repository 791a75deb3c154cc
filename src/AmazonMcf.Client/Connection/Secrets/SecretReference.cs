using System.Security;
using System.Text;
using AmazonMcf.Errors;
using SellingPartner.Authentication;

namespace AmazonMcf.Connection.Secrets;

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

        try
        {
            return Resolve(reference, folder);
        }
        catch (UnusableSecretException failure)
        {
            throw new McfConfigurationException($"{name}: {failure.Message}.", failure.Path, failure.InnerException);
        }
    }

    /// <summary>Reads the password that a setting refers to.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="rule">
    /// Why there is none, as the end of a sentence. Text that is not a reference may be the password and is not repeated.
    /// </param>
    /// <returns>The password; null if there is none.</returns>
    public static SecureString? ReadPassword(string reference, out string? rule)
    {
        rule = IsReference(reference)
            ? null
            : "must be a reference, env:NAME, file:PATH or credential:NAME, and must not contain the password itself";
        try
        {
            return rule is null ? SecretText.From(Resolve(reference, "")) : null;
        }
        catch (UnusableSecretException failure)
        {
            rule = failure.Rule;
            return null;
        }
    }

    private static string Resolve(string reference, string folder)
    {
        var parts = reference.Split(Colon, 2);
        var secret = parts[0] switch
        {
            "env" => Environment.GetEnvironmentVariable(parts[1]),
            "file" => Encoding.UTF8.GetString(PrivateFile.ReadSecret(Path.Combine(folder, parts[1]))),
            _ => ReadCredential(parts[1]),
        };
        return secret?.Trim() is { Length: > 0 } text ? text : throw UnusableSecretException.Of(reference, "is not set or is empty");
    }

    // The service manager protects the folder: with access control lists, which appear as group permissions of a file, or by running the
    // service in a container.
    private static string ReadCredential(string credential)
    {
        if (Environment.GetEnvironmentVariable(CredentialFolder) is not { Length: > 0 } folder)
        {
            throw UnusableSecretException.Of(
                $"the variable {CredentialFolder}", "is not set; systemd sets it for LoadCredential");
        }

        if (credential != Path.GetFileName(credential))
        {
            throw UnusableSecretException.Of($"'{credential}'", "is not a valid credential name. For a path, use file:PATH");
        }

        var path = Path.Combine(folder, credential);
        return File.Exists(path)
            ? File.ReadAllText(path)
            : throw UnusableSecretException.Of($"the credential {credential}", $"does not exist in {folder}", path);
    }
}
