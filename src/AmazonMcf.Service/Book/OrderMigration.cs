using System.Text.Json;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Book;

/// <summary>Rewrites the orders of a store of 0.1.0 into the records of this version.</summary>
internal static class OrderMigration
{
    private const int Portion = 500;

    /// <summary>Rewrites all orders, inside the transaction that brings the store up to date.</summary>
    /// <exception cref="StoreContentException">An order cannot be read; the store stays as it was.</exception>
    public static void Run(IStoreSession session)
    {
        long after = 0;
        while (Read(session, after) is { Count: > 0 } rows)
        {
            foreach (var (sequence, id, document) in rows)
            {
                session.Execute(
                    "UPDATE fulfillment_order SET document = $document WHERE sequence = $sequence",
                    ("$document", Convert(id, document)),
                    ("$sequence", sequence));
            }

            after = rows[rows.Count - 1].Sequence;
        }
    }

    private static IReadOnlyList<(long Sequence, string Id, string Document)> Read(IStoreSession session, long after) => session.Query(
        "SELECT sequence, order_id, document FROM fulfillment_order WHERE sequence > $after ORDER BY sequence LIMIT $limit",
        row => (row.GetInt64(0), row.GetString(1), row.GetString(2)),
        ("$after", after),
        ("$limit", Portion));

    private static string Convert(string id, string document)
    {
        try
        {
            return OrderDocument.Write(OldOrderDocument.Read(document));
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            throw new StoreContentException(
                $"cannot be upgraded: order '{id}' cannot be read ({failure.Message.TrimEnd('.')})",
                "The store was not changed. Open it with the version that created it, or specify a different file; a missing file is "
                    + "created.");
        }
    }
}
