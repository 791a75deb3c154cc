using System.Globalization;
using System.Text.RegularExpressions;

namespace SellingPartner.Quota;

/// <summary>
/// The address of a quota store: <c>redis://host:6379</c>, or <c>rediss://user@host:6380/2</c> with TLS, user and database.
/// </summary>
internal sealed class QuotaStoreAddress
{
    private const int UsualPort = 6379;
    private const int HighestDatabase = 65_535;

    private QuotaStoreAddress(Uri uri, int database)
    {
        (Host, Port, Database) = (uri.DnsSafeHost, uri.Port < 0 ? UsualPort : uri.Port, database);
        UsesTls = uri.Scheme == "rediss";
        User = uri.UserInfo.Length > 0 ? Uri.UnescapeDataString(uri.UserInfo) : null;
        Text = FormattableString.Invariant($"{uri.Scheme}://{uri.Host}:{Port}") + (database == 0 ? "" : "/" + Number(database));
    }

    /// <summary>The host.</summary>
    public string Host { get; }

    /// <summary>The port.</summary>
    public int Port { get; }

    /// <summary>The number of the database.</summary>
    public int Database { get; }

    /// <summary>Whether the connection is encrypted.</summary>
    public bool UsesTls { get; }

    /// <summary>The user; null for the default user.</summary>
    public string? User { get; }

    /// <summary>The address for messages, without a user.</summary>
    public string Text { get; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="rule">
    /// The rule that it breaks, as the end of a sentence; it does not repeat the address, which may contain a password.
    /// </param>
    /// <returns>The address; null if it breaks a rule.</returns>
    public static QuotaStoreAddress? Parse(string text, out string? rule)
    {
        rule = null;
        if (HasPassword(text))
        {
            rule = "must not contain a password: specify the password separately, by reference (env:NAME, file:PATH or credential:NAME)";
        }
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("redis" or "rediss") || uri.Host.Length == 0)
        {
            rule = "must be an address such as redis://host:6379, or rediss://host:6379 for a connection with TLS";
        }
        else if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || !IsDatabase(uri.AbsolutePath, out var database))
        {
            rule = "must contain only host, port, user and the number of a database, for example rediss://user@host:6379/2";
        }
        else
        {
            return new QuotaStoreAddress(uri, database);
        }

        return null;
    }

    // Looks at the text and not at the parsed address: one that cannot be parsed may contain a password as well.
    private static bool HasPassword(string text) => Regex.IsMatch(text, "://[^/@]*:.*@", RegexOptions.CultureInvariant);

    private static bool IsDatabase(string path, out int database)
    {
        database = 0;
        return path is "" or "/"
            || (int.TryParse(path.TrimStart('/'), NumberStyles.None, CultureInfo.InvariantCulture, out database)
                && database <= HighestDatabase);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
