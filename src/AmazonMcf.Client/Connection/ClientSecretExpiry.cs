using System.Globalization;

namespace AmazonMcf.Connection;

/// <summary>
/// Warns before a client secret expires. It is valid for 180 days, and every program of the application fails to log in afterwards. Source:
/// rotating the credentials of an application, Selling Partner API guide.
/// </summary>
internal static class ClientSecretExpiry
{
    private const int DaysBefore = 30;

    /// <summary>What the time is called where it is a parameter.</summary>
    public const string Parameter = "-ClientSecretExpires";

    /// <summary>The warning about the client secret of a connection.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <returns>The warning; null more than 30 days before.</returns>
    public static string? Warning(McfConnection connection, DateTime now) =>
        Warning(connection.Name, connection.ClientSecretExpires, now, connection.ClientSecretExpiresSource);

    /// <summary>The warning about the client secret of a connection.</summary>
    /// <param name="name">The name of the connection.</param>
    /// <param name="expires">When it expires, in UTC; null if unknown.</param>
    /// <param name="now">The time, in UTC.</param>
    /// <param name="source">What to update when the secret was replaced. Default: the parameter.</param>
    /// <returns>The warning; null more than 30 days before.</returns>
    public static string? Warning(string name, DateTime? expires, DateTime now, string? source = null)
    {
        if (expires is not { } end || end - now > TimeSpan.FromDays(DaysBefore))
        {
            return null;
        }

        var date = end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var state = end <= now
            ? $"expired on {date}"
            : FormattableString.Invariant($"expires in {(int)(end - now).TotalDays} days, on {date}");
        return $"The client secret of connection '{name}' {state}. Create a new one in the developer console (Solution Provider Portal), "
            + $"replace it everywhere it is used, and update {source ?? Parameter}.";
    }
}
