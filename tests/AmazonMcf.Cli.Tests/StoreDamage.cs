using Microsoft.Data.Sqlite;

namespace AmazonMcf.Cli;

/// <summary>Takes what a store of the embedded service rests on, while it is in use.</summary>
internal static class StoreDamage
{
    public static void Inflict(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE fault";
        command.ExecuteNonQuery();
    }
}
