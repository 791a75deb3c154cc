namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The statuses of operations.</summary>
internal static class OperationStatuses
{
    public const string InProgress = "IN_PROGRESS";
    public const string Success = "SUCCESS";
    public const string Failed = "FAILED";
}
