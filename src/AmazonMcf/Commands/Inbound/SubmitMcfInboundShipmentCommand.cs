using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Reports inbound shipments as shipped, by their tracking numbers.</summary>
[Cmdlet(VerbsLifecycle.Submit, "McfInboundShipment", SupportsShouldProcess = true)]
[OutputType(typeof(McfInboundShipment), typeof(McfInboundOperation))]
public sealed class SubmitMcfInboundShipmentCommand : McfConnectedCmdlet, ISellerByName
{
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

    /// <summary>The key of the seller. Default: the key in the input.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Seller Key", "Seller_Key", "Seller-Key")]
    public string? SellerKey { get; set; }

    /// <summary>
    /// The name of the connection that the input came from, used only if the input has no key. Default: the name in the input.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Connection Name", "Connection_Name", "Connection-Name")]
    public string? ConnectionName { get; set; }

    /// <summary>Returns the operation instead of waiting for it. Default: the command waits.</summary>
    [Parameter]
    public SwitchParameter NoWait { get; set; }

    /// <summary>How long to wait for each operation: a time span, or text such as <c>10m</c>. Default: 5 minutes.</summary>
    [Parameter]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan? Timeout { get; set; }

    internal override bool ChangesSomething => true;

    /// <inheritdoc />
    protected override void Begin() => work = new(this, Timeout, NoWait);

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            work.Try(ShipmentId, () => Submit(connection));
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
            : new InboundTrackingInput(this, work).Read(connection, InboundPlanId, ShipmentId, TrackingNumber!);
        if (tracking is null)
        {
            return;
        }

        var numbers = FreightBillNumber is null
            ? FormattableString.Invariant($"{tracking.Boxes.Count} tracking numbers")
            : "freight bill " + FreightBillNumber;
        if (ShouldProcess($"{ShipmentId}: {numbers}", "Report as shipped")
            && work.Change(connection, call => shipments.SetTrackingAsync(InboundPlanId, ShipmentId, tracking, call)))
        {
            WriteObject(Run(call => shipments.GetAsync(InboundPlanId, ShipmentId, withItems: false, call)));
        }
    }
}
