using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V20240320;

/// <summary>Fulfillment Inbound 2024-03-20.</summary>
internal static class InboundApi
{
    private const string BasePath = "/inbound/fba/2024-03-20";
    private const string Shipment = "/inboundPlans/{inboundPlanId}/shipments/{shipmentId}";
    private const string Slots = Shipment + "/selfShipAppointmentSlots";
    private const string Compliance = "/items/compliance";

    /// <summary>Puts the API together.</summary>
    public static ServiceApi Create(ServiceContext context)
    {
        var calls = new InboundCalls(context.Inbound, context.Tokens);
        return new ServiceApi(
            BasePath,
            [
                .. new PlanOperations(calls, context.Options.HomeMarketplaceId).All(),
                .. new PackingOperations(calls).All(),
                .. new PlacementOperations(calls).All(),
                .. new TransportOperations(calls).All(),
                .. new ShipmentOperations(calls).All(),
                .. new ItemOperations(calls).All(),
                new InboundOperation("getInboundOperationStatus", "GET", "/operations/{operationId}", InboundOperation.Read, GetStatus),
                .. Missing(),
            ])
        {
            Failures = new InboundFailures(),
        };
    }

    // Appointments and compliance details exist in a few marketplaces only; no command and no plan needs them.
    private static IEnumerable<IServiceOperation> Missing() =>
    [
        Missing("getDeliveryChallanDocument", "GET", Shipment + "/deliveryChallanDocument"),
        Missing("cancelSelfShipAppointment", "PUT", Shipment + "/selfShipAppointmentCancellation"),
        Missing("getSelfShipAppointmentSlots", "GET", Slots),
        Missing("generateSelfShipAppointmentSlots", "POST", Slots),
        Missing("scheduleSelfShipAppointment", "POST", Slots + "/{slotId}/schedule"),
        Missing("listItemComplianceDetails", "GET", Compliance),
        Missing("updateItemComplianceDetails", "PUT", Compliance),
    ];

    private static InboundOperation Missing(string name, string method, string path) =>
        new(name, method, path, UsagePlan.Standard, _ => throw ServiceErrors.NotImplemented(name));

    private static byte[] GetStatus(OperationCall call)
    {
        var operation = OperationRecordTable.Find(call.Session, call.Segment("operationId"))
            ?? throw ServiceErrors.Inbound(InboundTexts.MalformedOperation);
        var response = new InboundOperationStatus
        {
            Operation = operation.Name,
            OperationId = operation.Id,
            OperationStatus = operation.Status,
            OperationProblems =
            [
                .. operation.Problems.Select(problem => new OperationProblem
                {
                    Code = problem.Code,
                    Message = problem.Message,
                    Severity = problem.Severity,
                    Details = problem.Details ?? "",
                }),
            ],
        };
        return JsonBody.Write(response, InboundJsonContext.Default.InboundOperationStatus);
    }
}
