using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Pipeline;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Gets inbound shipments: of a plan, by ID, by status or by the time of their last change.</summary>
[Cmdlet(VerbsCommon.Get, "McfInboundShipment", DefaultParameterSetName = List)]
[OutputType(typeof(McfInboundShipment))]
public sealed class GetMcfInboundShipmentCommand : McfNamedSellerCmdlet
{
    private const string List = "List";
    private const string Plan = "Plan";
    private const string Confirmed = "Confirmed";

    private static readonly string[] Open =
    [
        InboundShipmentStatuses.Working, InboundShipmentStatuses.ReadyToShip, InboundShipmentStatuses.Shipped,
        InboundShipmentStatuses.InTransit, InboundShipmentStatuses.Delivered, InboundShipmentStatuses.CheckedIn,
        InboundShipmentStatuses.Receiving,
    ];

    private InboundWork work = null!;

    /// <summary>The ID of the plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = Plan)]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("PlanId")]
    [TextTransformation]
    public string InboundPlanId { get; set; } = "";

    /// <summary>The ID of a shipment within the plan. Default: all shipments of the plan.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = Plan)]
    [TextTransformation]
    public string? ShipmentId { get; set; }

    /// <summary>The IDs on the labels of shipments (FBA...).</summary>
    [Parameter(Mandatory = true, ParameterSetName = Confirmed)]
    [ValidateNotNullOrEmpty]
    [Alias("FbaId")]
    [TextTransformation(IsList = true)]
    public string[] ShipmentConfirmationId { get; set; } = [];

    /// <summary>Only shipments with one of these statuses. Default: all statuses before CLOSED.</summary>
    [Parameter(ParameterSetName = List)]
    [ArgumentCompleter(typeof(InboundShipmentStatusCompleter))]
    public string[]? Status { get; set; }

    /// <summary>Only shipments that changed since this time. A time without a zone is UTC. Default: selected by status.</summary>
    [Parameter(ParameterSetName = List)]
    [UtcTimeTransformation]
    [Alias("UpdatedAfter")]
    public DateTime? Since { get; set; }

    /// <summary>With -Since: only shipments that did not change after this time. Default: now.</summary>
    [Parameter(ParameterSetName = List)]
    [UtcTimeTransformation]
    [Alias("UpdatedBefore")]
    public DateTime? Before { get; set; }

    /// <summary>The marketplace, as a code or an ID. Default: the connection's marketplace.</summary>
    [Parameter(ParameterSetName = List)]
    [Parameter(ParameterSetName = Confirmed)]
    [MarketplaceTransformation]
    [ArgumentCompleter(typeof(MarketplaceCompleter))]
    [Alias("MarketplaceId")]
    public McfMarketplace? Marketplace { get; set; }

    /// <inheritdoc />
    private protected override void CheckParameters()
    {
        base.CheckParameters();
        foreach (var warning in UnknownStatuses.Warnings(
            Status, "shipment", InboundShipmentStatuses.All, InboundShipmentStatuses.Description))
        {
            WriteWarning(warning);
        }

        if (Before is not null && Since is null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidInput(new() { Member = nameof(Before), Rule = "requires -Since." }, Before));
        }
    }

    /// <inheritdoc />
    protected override void Begin() => work = new(this);

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf()).Select(Require))
        {
            var marketplace = (Marketplace ?? connection.Marketplace).MarketplaceId;
            switch (ParameterSetName)
            {
                case Plan:
                    work.Try(InboundPlanId, () => WriteOfPlan(connection));
                    break;
                case Confirmed:
                    WriteConfirmed(connection, marketplace);
                    break;
                default:
                    WriteList(connection, marketplace);
                    break;
            }
        }
    }

    private void WriteOfPlan(McfConnection connection)
    {
        if (ShipmentId is { Length: > 0 } id)
        {
            WriteObject(Run(call => connection.Inbound.Shipments.GetAsync(InboundPlanId, id, withItems: true, call)));
            return;
        }

        WriteObject(Run(call => connection.Inbound.Shipments.ListOfPlanAsync(InboundPlanId, withItems: true, call)), true);
    }

    private void WriteConfirmed(McfConnection connection, string marketplace)
    {
        var found = Run(call => connection.Inbound.Shipments.FindAsync(ShipmentConfirmationId, marketplace, call));
        WriteObject(found, true);
        foreach (var id in ShipmentConfirmationId.Except(found.Select(shipment => shipment.ShipmentConfirmationId), StringComparer.Ordinal))
        {
            WriteError(ErrorRecords.InboundShipmentNotFound(id!, connection));
        }
    }

    private void WriteList(McfConnection connection, string marketplace)
    {
        var wanted = Status?.Select(status => InboundShipmentStatuses.Normalize(status) ?? status).ToArray();
        var shipments = Since is { } since
            ? Stream(call => connection.Inbound.Shipments.ListUpdatedAsync(
                    since, Before ?? InboundWork.NowOf(connection), marketplace, call))
                .Where(shipment => wanted?.Contains(shipment.Status) != false)
            : Stream(call => connection.Inbound.Shipments.ListByStatusAsync(wanted ?? Open, marketplace, call));
        foreach (var shipment in shipments)
        {
            WriteObject(shipment);
        }
    }
}
