using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Waits until inbound shipments reach a status, and returns each when it does.</summary>
[Cmdlet(VerbsLifecycle.Wait, "McfInboundShipment")]
[OutputType(typeof(McfInboundShipment))]
public sealed class WaitMcfInboundShipmentCommand : McfNamedSellerCmdlet
{
    private static readonly TimeSpan EmbeddedInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LiveInterval = TimeSpan.FromMinutes(5);

    private static readonly string[] Final =
    [
        InboundShipmentStatuses.Closed, InboundShipmentStatuses.Cancelled, InboundShipmentStatuses.Deleted,
        InboundShipmentStatuses.Abandoned, InboundShipmentStatuses.Error,
    ];

    // A shipment can pass a status between two reads.
    private static readonly string[] Stages =
    [
        InboundShipmentStatuses.Working, InboundShipmentStatuses.ReadyToShip, InboundShipmentStatuses.Shipped,
        InboundShipmentStatuses.InTransit, InboundShipmentStatuses.Delivered, InboundShipmentStatuses.CheckedIn,
        InboundShipmentStatuses.Receiving, InboundShipmentStatuses.Closed,
    ];

    private InboundWork work = null!;

    /// <summary>The ID of the plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("PlanId")]
    [TextTransformation]
    public string InboundPlanId { get; set; } = "";

    /// <summary>The ID of the shipment within the plan.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [TextTransformation]
    public string ShipmentId { get; set; } = "";

    /// <summary>The statuses to wait for, or a later one. A shipment with a different final status is an error. Default: CLOSED.</summary>
    [Parameter(Position = 2)]
    [ArgumentCompleter(typeof(InboundShipmentStatusCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Status { get; set; } = [InboundShipmentStatuses.Closed];

    /// <summary>How long to wait for each shipment: a time span, or text such as <c>2h</c>. Default: no limit.</summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// How long to wait between two reads of a shipment: a time span, or text such as <c>10m</c>. Default: 5 minutes; 1 second on the
    /// embedded service.
    /// </summary>
    [Parameter]
    [DurationTransformation]
    public TimeSpan? Interval { get; set; }

    /// <inheritdoc />
    protected override void Begin() => work = new(this);

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            work.Try(ShipmentId, () => Wait(connection));
        }
    }

    private void Wait(McfConnection connection)
    {
        var wanted = Status.Select(status => InboundShipmentStatuses.Normalize(status) ?? status).ToArray();
        var shipment = Run(call => InboundWork.WaitAsync(
            () => connection.Inbound.Shipments.GetAsync(InboundPlanId, ShipmentId, withItems: false, call),
            read => IsReached(wanted, read.Status) || Final.Contains(read.Status),
            Interval ?? (connection.Kind == McfConnectionKind.Embedded ? EmbeddedInterval : LiveInterval),
            Timeout,
            call));
        if (IsReached(wanted, shipment.Status))
        {
            WriteObject(shipment);
        }
        else
        {
            WriteError(ErrorRecords.InboundStatusNotReached(shipment, wanted, Final.Contains(shipment.Status)));
        }
    }

    private static bool IsReached(string[] wanted, string? status) =>
        wanted.Contains(status) || Array.Exists(
            wanted, goal => Array.IndexOf(Stages, goal) is >= 0 and var stage && stage < Array.IndexOf(Stages, status));
}
