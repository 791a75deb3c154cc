using Microsoft.Data.Sqlite;

namespace AmazonMcf.FaultInjection.Checking;

/// <summary>What the store of a service says about inbound plans, whatever its responses said.</summary>
/// <param name="Plans">The ids of the plans by name, and how many have the name.</param>
/// <param name="Confirmations">How often each confirmation of each plan succeeded.</param>
internal sealed record PlanRecords(
    ILookup<string, string> Plans, IReadOnlyDictionary<(string PlanId, string Operation), int> Confirmations)
{
    /// <summary>Reads a store.</summary>
    /// <param name="path">The file.</param>
    public static PlanRecords Read(string path)
    {
        using var store = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        store.Open();
        var plans = Rows(store, "SELECT name, plan_id FROM inbound_plan", row => (Name: row.GetString(0), Id: row.GetString(1)));
        var confirmations = Rows(
            store,
            """
            SELECT plan_id, name, COUNT(*) FROM inbound_operation
            WHERE plan_id IS NOT NULL AND name LIKE 'confirm%' AND status = 'SUCCESS' GROUP BY plan_id, name
            """,
            row => (Key: (row.GetString(0), row.GetString(1)), Count: row.GetInt32(2)));
        return new(
            plans.ToLookup(plan => plan.Name, plan => plan.Id, StringComparer.Ordinal),
            confirmations.ToDictionary(entry => entry.Key, entry => entry.Count));
    }

    private static List<T> Rows<T>(SqliteConnection store, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = store.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
