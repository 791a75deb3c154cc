namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>The statuses of inbound plans. Source: InboundPlan, Fulfillment Inbound 2024-03-20.</summary>
internal static class PlanStatuses
{
    public const string Active = "ACTIVE";
    public const string Voided = "VOIDED";
    public const string Shipped = "SHIPPED";

    /// <summary>The statuses that a list can be limited to.</summary>
    public static IReadOnlyList<string> Listed { get; } = [Active, Voided, Shipped];
}
