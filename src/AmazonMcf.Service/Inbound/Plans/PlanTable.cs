using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Reads and writes inbound plans.</summary>
internal static class PlanTable
{
    private const string Columns = "plan_id, name, status, created_at, updated_at, document, sequence";

    /// <summary>Reads a plan; null when there is none.</summary>
    public static PlanRecord? Find(IStoreSession session, string planId) => session.QueryFirst(
        $"SELECT {Columns} FROM inbound_plan WHERE plan_id = $id", row => Read(row).Plan, ("$id", planId));

    /// <summary>Reads plans after a position.</summary>
    /// <param name="session">The call.</param>
    /// <param name="list">Which plans, and in which order.</param>
    /// <param name="after">The position before the first; null for the beginning.</param>
    /// <param name="most">The maximum number of plans.</param>
    public static IReadOnlyList<(PlanRecord Plan, PlanPosition Position)> List(
        IStoreSession session, PlanList list, PlanPosition? after, int most)
    {
        var column = list.ByUpdate ? "updated_at" : "created_at";
        var (sign, order) = list.Descending ? ("<", "DESC") : (">", "ASC");
        return session.Query(
            $"""
            SELECT {Columns} FROM inbound_plan
            WHERE ($status IS NULL OR status = $status) AND ($time IS NULL OR ({column}, sequence) {sign} ($time, $sequence))
            ORDER BY {column} {order}, sequence {order} LIMIT $most
            """,
            row => Place(row, list.ByUpdate),
            ("$status", list.Status),
            ("$time", after?.Time),
            ("$sequence", after?.Sequence),
            ("$most", most));
    }

    /// <summary>Adds a plan.</summary>
    public static void Add(IStoreSession session, PlanRecord plan) => session.Execute(
        """
        INSERT INTO inbound_plan (plan_id, name, status, created_at, updated_at, document)
        VALUES ($id, $name, $status, $created, $updated, $document)
        """,
        Parameters(plan));

    /// <summary>Writes a plan back.</summary>
    public static void Save(IStoreSession session, PlanRecord plan) => session.Execute(
        """
        UPDATE inbound_plan
        SET name = $name, status = $status, created_at = $created, updated_at = $updated, document = $document
        WHERE plan_id = $id
        """,
        Parameters(plan));

    // In the order of the first statement; the second one names the same parameters.
    private static (string, object?)[] Parameters(PlanRecord plan) =>
    [
        ("$id", plan.Id),
        ("$name", plan.Name),
        ("$status", plan.Status),
        ("$created", plan.CreatedAt),
        ("$updated", plan.UpdatedAt),
        ("$document", InboundDocument.Write(plan)),
    ];

    private static (PlanRecord Plan, PlanPosition Position) Place(IDataRecord row, bool byUpdate)
    {
        var (plan, sequence) = Read(row);
        return (plan, new PlanPosition(byUpdate ? plan.UpdatedAt : plan.CreatedAt, sequence));
    }

    private static (PlanRecord Plan, long Sequence) Read(IDataRecord row)
    {
        var plan = InboundDocument.ReadPlan(row.GetString(5));
        plan.Id = row.GetString(0);
        plan.Name = row.GetString(1);
        plan.Status = row.GetString(2);
        plan.CreatedAt = new DateTime(row.GetInt64(3), DateTimeKind.Utc);
        plan.UpdatedAt = new DateTime(row.GetInt64(4), DateTimeKind.Utc);
        return (plan, row.GetInt64(6));
    }
}
