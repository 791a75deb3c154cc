namespace AmazonMcf.Service.Store;

/// <summary>What was decided when a store was made.</summary>
internal static class SettingTable
{
    /// <summary>The table.</summary>
    public const string Schema = """
        CREATE TABLE setting (
            name  TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) WITHOUT ROWID;
        """;

    /// <summary>Writes a setting.</summary>
    public static void Write(IStoreSession session, string name, string value) => session.Execute(
        "INSERT INTO setting (name, value) VALUES ($name, $value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        ("$name", name),
        ("$value", value));

    /// <summary>Reads a setting; null when it was never written.</summary>
    public static string? Read(IStoreSession session, string name) => session.QueryFirst(
        "SELECT value FROM setting WHERE name = $name", row => row.GetString(0), ("$name", name));
}
