using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Catalog;

/// <summary>
/// Additions of units by idempotency token. A token is remembered for 24 hours of virtual time; the same token with the same body adds
/// nothing.
/// </summary>
internal static class AdditionTable
{
    /// <summary>The table.</summary>
    public const string Schema = """
        CREATE TABLE stock_addition (
            token TEXT NOT NULL PRIMARY KEY,
            body  TEXT NOT NULL,
            at    INTEGER NOT NULL
        ) WITHOUT ROWID;
        """;

    private static readonly TimeSpan Memory = TimeSpan.FromHours(24);

    /// <summary>The digest of the body that was sent with a token; null for a token that is new or forgotten.</summary>
    public static string? Find(IStoreSession session, string token)
    {
        session.Execute("DELETE FROM stock_addition WHERE at < $oldest", ("$oldest", session.Now - Memory));
        return session.QueryFirst("SELECT body FROM stock_addition WHERE token = $token", row => row.GetString(0), ("$token", token));
    }

    /// <summary>Remembers a token.</summary>
    public static void Add(IStoreSession session, string token, string body) => session.Execute(
        "INSERT INTO stock_addition (token, body, at) VALUES ($token, $body, $at)",
        ("$token", token),
        ("$body", body),
        ("$at", session.Now));
}
