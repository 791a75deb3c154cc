using System.Data;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Reads and writes operations that take time.</summary>
internal static class OperationRecordTable
{
    private const string Columns = "operation_id, plan_id, name, status, argument, problems";

    /// <summary>Reads an operation; null when there is none.</summary>
    public static OperationRecord? Find(IStoreSession session, string operationId) => session.QueryFirst(
        $"SELECT {Columns} FROM inbound_operation WHERE operation_id = $id", Read, ("$id", operationId));

    /// <summary>When the next operation is due; null when none is in progress.</summary>
    public static DateTime? NextDue(IStoreSession session) => session.QueryFirst(
        "SELECT min(due) FROM inbound_operation WHERE status = 'IN_PROGRESS'",
        row => row.IsDBNull(0) ? (DateTime?)null : new DateTime(row.GetInt64(0), DateTimeKind.Utc));

    /// <summary>Reads the operation that is due next; null when none is in progress.</summary>
    public static OperationRecord? FindDue(IStoreSession session) => session.QueryFirst(
        $"SELECT {Columns} FROM inbound_operation WHERE status = 'IN_PROGRESS' ORDER BY due, sequence LIMIT 1", Read);

    /// <summary>Adds an operation that is in progress.</summary>
    public static void Add(IStoreSession session, OperationRecord operation, DateTime due) => session.Execute(
        """
        INSERT INTO inbound_operation (operation_id, plan_id, name, status, due, argument, problems)
        VALUES ($id, $plan, $name, $status, $due, $argument, '[]')
        """,
        ("$id", operation.Id),
        ("$plan", operation.PlanId),
        ("$name", operation.Name),
        ("$status", operation.Status),
        ("$due", due),
        ("$argument", InboundDocument.Write(operation.Argument)));

    /// <summary>Ends an operation; what it was given is no longer needed.</summary>
    public static void End(IStoreSession session, string operationId, string status, IEnumerable<InboundProblem> problems) =>
        session.Execute(
            "UPDATE inbound_operation SET status = $status, problems = $problems, argument = '{}' WHERE operation_id = $id",
            ("$status", status),
            ("$problems", InboundDocument.Write(problems)),
            ("$id", operationId));

    private static OperationRecord Read(IDataRecord row) => new(
        row.GetString(0),
        row.IsDBNull(1) ? null : row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        InboundDocument.ReadArgument(row.GetString(4)),
        InboundDocument.ReadProblems(row.GetString(5)));
}
