using System.Data;
using System.Text.Json;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Faults;

/// <summary>Reads and writes fault rules.</summary>
internal static class FaultTable
{
    /// <summary>The table.</summary>
    public const string Schema = """
        CREATE TABLE fault (
            id          INTEGER NOT NULL PRIMARY KEY,
            kind        TEXT NOT NULL,
            operation   TEXT NULL,
            order_id    TEXT NULL,
            skip        INTEGER NOT NULL,
            count       INTEGER NULL,
            probability REAL NULL,
            seed        INTEGER NOT NULL,
            status      INTEGER NULL,
            delay       INTEGER NOT NULL,
            matched     INTEGER NOT NULL,
            struck      INTEGER NOT NULL
        );
        """;

    /// <summary>Replacements of responses; added in the second version of the store.</summary>
    public const string ResponseSchema = """
        ALTER TABLE fault ADD COLUMN body TEXT NULL;
        ALTER TABLE fault ADD COLUMN headers TEXT NULL;
        ALTER TABLE fault ADD COLUMN after_commit INTEGER NOT NULL DEFAULT 0;
        """;

    private const string Columns =
        "id, kind, operation, order_id, skip, count, probability, seed, status, delay, matched, struck, body, headers, after_commit";

    /// <summary>Adds a rule, unused.</summary>
    /// <param name="session">The call.</param>
    /// <param name="rule">The rule; its number and counts are not looked at.</param>
    /// <returns>The rule as kept.</returns>
    public static McfFaultRule Add(IStoreSession session, McfFaultRule rule)
    {
        rule.Check();
        var kept = rule with { Id = session.NextNumber("fault"), Matched = 0, Struck = 0 };
        session.Execute(
            $"""
            INSERT INTO fault ({Columns})
            VALUES ($id, $kind, $operation, $order, $skip, $count, $probability, $seed, $status, $delay, 0, 0, $body, $headers, $after)
            """,
            ("$id", kept.Id),
            ("$kind", kept.Kind),
            ("$operation", kept.Operation),
            ("$order", kept.SellerFulfillmentOrderId),
            ("$skip", kept.Skip),
            ("$count", kept.Count),
            ("$probability", kept.Probability),
            ("$seed", kept.Seed),
            ("$status", kept.Status),
            ("$delay", kept.DelayTime.Ticks),
            ("$body", kept.Body),
            ("$headers", kept.Headers is { Count: > 0 } headers ? WriteHeaders(headers) : null),
            ("$after", kept.AfterCommit));
        return kept;
    }

    /// <summary>All rules, in the order they were added, worn out or not.</summary>
    /// <param name="session">The call.</param>
    public static IReadOnlyList<McfFaultRule> List(IStoreSession session) =>
        session.Query($"SELECT {Columns} FROM fault ORDER BY id", Read);

    /// <summary>Notes that a request fitted a rule.</summary>
    /// <param name="session">The call.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="struck">Whether the rule struck it.</param>
    public static void Note(IStoreSession session, McfFaultRule rule, bool struck) => session.Execute(
        "UPDATE fault SET matched = matched + 1, struck = struck + $struck WHERE id = $id",
        ("$struck", struck ? 1 : 0),
        ("$id", rule.Id));

    /// <summary>Removes a rule.</summary>
    /// <param name="session">The call.</param>
    /// <param name="id">Its number.</param>
    /// <returns>Whether there was such a rule.</returns>
    public static bool Remove(IStoreSession session, long id) => session.Execute("DELETE FROM fault WHERE id = $id", ("$id", id)) > 0;

    /// <summary>Removes all rules.</summary>
    /// <param name="session">The call.</param>
    /// <returns>How many there were.</returns>
    public static int Clear(IStoreSession session) => session.Execute("DELETE FROM fault");

    private static McfFaultRule Read(IDataRecord row) => new()
    {
        Id = row.GetInt64(0),
        Kind = ReadKind(row.GetString(1)),
        Operation = row.IsDBNull(2) ? null : row.GetString(2),
        SellerFulfillmentOrderId = row.IsDBNull(3) ? null : row.GetString(3),
        Skip = row.GetInt32(4),
        Count = row.IsDBNull(5) ? null : row.GetInt32(5),
        Probability = row.IsDBNull(6) ? null : row.GetDouble(6),
        Seed = row.GetInt32(7),
        Status = row.IsDBNull(8) ? null : row.GetInt32(8),
        Delay = TimeSpan.FromTicks(row.GetInt64(9)).ToString(),
        Matched = row.GetInt32(10),
        Struck = row.GetInt32(11),
        Body = row.IsDBNull(12) ? null : row.GetString(12),
        Headers = row.IsDBNull(13) ? null : ReadHeaders(row.GetString(13)),
        AfterCommit = row.GetInt32(14) != 0,
    };

    private static Dictionary<string, string> ReadHeaders(string json) =>
        new(JsonSerializer.Deserialize(json, ServiceJsonContext.Default.DictionaryStringString)!, StringComparer.OrdinalIgnoreCase);

    private static string WriteHeaders(IReadOnlyDictionary<string, string> headers) => JsonSerializer.Serialize(
        headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
        ServiceJsonContext.Default.DictionaryStringString);

    private static string ReadKind(string name) => FaultKind.All.Contains(name)
        ? name
        : throw new InvalidDataException($"The store contains a fault that this version does not know: {name}.");
}
