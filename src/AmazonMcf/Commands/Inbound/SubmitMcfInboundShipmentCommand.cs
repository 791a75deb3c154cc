using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Reports inbound shipments as shipped, by their tracking numbers.</summary>
[Cmdlet(VerbsLifecycle.Submit, "McfInboundShipment", SupportsShouldProcess = true)]
[OutputType(typeof(McfInboundShipment), typeof(McfInboundOperation))]
public sealed class SubmitMcfInboundShipmentCommand : McfInboundChangeCmdlet
{
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

    /// <summary>
    /// The tracking numbers of a parcel shipment with a carrier of your own: a hashtable of box or package ID and number, or the numbers in
    /// the order of the boxes. Default: none, for carriers that Amazon partners with.
    /// </summary>
    [Parameter(Position = 2)]
    public object? TrackingNumber { get; set; }

    /// <summary>The bill of a freight shipment with a carrier of your own (PRO number). Default: none.</summary>
    [Parameter]
    [TextTransformation]
    public string? FreightBillNumber { get; set; }

    /// <summary>The bill of lading of a freight shipment. Default: none.</summary>
    [Parameter]
    [TextTransformation]
    public string? BillOfLadingNumber { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            Work.Try(ShipmentId, () => Submit(connection));
        }
    }

    private void Submit(McfConnection connection)
    {
        var shipments = connection.Inbound.Shipments;
        if (TrackingNumber is null && FreightBillNumber is null)
        {
            // The labels of partnered carriers have tracking numbers, and the first scan reports the shipment.
            WriteVerbose($"Shipment '{ShipmentId}' has no tracking numbers to report.");
            WriteObject(Run(call => shipments.GetAsync(InboundPlanId, ShipmentId, withItems: false, call)));
            return;
        }

        var tracking = FreightBillNumber is { } bill
            ? new McfInboundTrackingUpdate { FreightBillNumber = bill, BillOfLadingNumber = BillOfLadingNumber }
            : new InboundTrackingInput(this, Work).Read(connection, InboundPlanId, ShipmentId, TrackingNumber!);
        if (tracking is null)
        {
            return;
        }

        var numbers = FreightBillNumber is null
            ? FormattableString.Invariant($"{tracking.Boxes.Count} tracking numbers")
            : "freight bill " + FreightBillNumber;
        if (ShouldProcess($"{ShipmentId}: {numbers}", "Report as shipped")
            && Work.Change(connection, call => shipments.SetTrackingAsync(InboundPlanId, ShipmentId, tracking, call)))
        {
            WriteObject(Run(call => shipments.GetAsync(InboundPlanId, ShipmentId, withItems: false, call)));
        }
    }
}
