using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Gets the units of inbound shipments: shipped and, for confirmed shipments, received.</summary>
[Cmdlet(VerbsCommon.Get, "McfInboundShipmentItem", DefaultParameterSetName = "Confirmed")]
[OutputType(typeof(McfInboundShipmentItem))]
public sealed class GetMcfInboundShipmentItemCommand : McfNamedSellerCmdlet
{
    private InboundWork work = null!;

    /// <summary>The ID on the labels of the shipment (FBA...), whose received units are read.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = "Confirmed")]
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "Plan")]
    [Alias("FbaId")]
    [TextTransformation]
    public string? ShipmentConfirmationId { get; set; }

    /// <summary>The ID of the plan, for a shipment that is not confirmed.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Plan")]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [Alias("PlanId")]
    [TextTransformation]
    public string InboundPlanId { get; set; } = "";

    /// <summary>The ID of the shipment within the plan.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Plan")]
    [TextTransformation]
    public string ShipmentId { get; set; } = "";

    /// <inheritdoc />
    protected override void Begin() => work = new(this);

    /// <inheritdoc />
    protected override void Process()
    {
        var target = ShipmentConfirmationId is { Length: > 0 } id ? id : ShipmentId;
        foreach (var connection in Route(SellerOf(), target).Select(Require))
        {
            work.Try(target, () =>
            {
                foreach (var item in Stream(call => ShipmentConfirmationId is { Length: > 0 } confirmed
                    ? connection.Inbound.Shipments.ListReceivedAsync(confirmed, call)
                    : connection.Inbound.Shipments.ListItemsAsync(InboundPlanId, ShipmentId, call)))
                {
                    WriteObject(item);
                }
            });
        }
    }
}
