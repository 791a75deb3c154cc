using System.Security;

namespace AmazonMcf.Connection;

/// <summary>Reads a password that a setting refers to: <c>env:NAME</c> for an environment variable, <c>file:PATH</c> for a file.</summary>
internal static class PasswordReference
{
    private const string Variable = "env:";
    private const string File = "file:";

    /// <summary>Reads the password.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="rule">
    /// Why there is none, as the end of a sentence. Text that is not a reference may be the password and is not repeated.
    /// </param>
    public static SecureString? Read(string reference, out string? rule)
    {
        rule = null;
        if (reference.StartsWith(Variable, StringComparison.Ordinal))
        {
            return Secret(Environment.GetEnvironmentVariable(reference.Substring(Variable.Length)), reference, ref rule);
        }

        if (reference.StartsWith(File, StringComparison.Ordinal))
        {
            return Secret(ReadFile(reference.Substring(File.Length), ref rule), reference, ref rule);
        }

        rule = "must be a reference, env:NAME or file:PATH, and must not contain the password itself";
        return null;
    }

    private static string? ReadFile(string path, ref string? rule)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
#if NET
            // The mode of the open file: the path may mean another file a moment later.
            const UnixFileMode others =
                UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
            if (!OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(file.SafeFileHandle) & others) != 0)
            {
                rule = $"refers to {path}, which other users can read or write; run chmod 600 on it";
                return null;
            }
#endif
            using var reader = new StreamReader(file);
            return reader.ReadToEnd();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            rule = $"refers to {path}, which cannot be read";
            return null;
        }
    }

    private static SecureString? Secret(string? text, string reference, ref string? rule)
    {
        if (text?.Trim() is not { Length: > 0 } value)
        {
            rule ??= $"refers to {reference}, which is not set or is empty";
            return null;
        }

        var secret = new SecureString();
        foreach (var character in value)
        {
            secret.AppendChar(character);
        }

        secret.MakeReadOnly();
        return secret;
    }
}
