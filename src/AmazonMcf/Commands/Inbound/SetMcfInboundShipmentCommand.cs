using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Changes the name, the source address or the tracking numbers of inbound shipments.</summary>
[Cmdlet(VerbsCommon.Set, "McfInboundShipment", SupportsShouldProcess = true)]
[OutputType(typeof(McfInboundShipment), typeof(McfInboundOperation))]
public sealed class SetMcfInboundShipmentCommand : McfInboundChangeCmdlet
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

    /// <summary>The new name, at most 100 characters. Default: unchanged.</summary>
    [Parameter]
    [TextTransformation]
    public string? Name { get; set; }

    /// <summary>The new address that the shipment is shipped from. Default: unchanged.</summary>
    [Parameter]
    [ModelTransformation(typeof(McfInboundAddress))]
    [Alias("ShipFrom")]
    public McfInboundAddress? SourceAddress { get; set; }

    /// <summary>The tracking number of each box: a hashtable of box or package ID and number. Default: unchanged.</summary>
    [Parameter]
    public object? TrackingNumber { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            var changes = string.Join(", ", Changes());
            if (ShouldProcess($"{ShipmentId}: {changes}", "Change inbound shipment"))
            {
                Work.Try(ShipmentId, () => Change(connection));
            }
        }
    }

    private IEnumerable<string> Changes()
    {
        if (Name is not null)
        {
            yield return "name";
        }

        if (SourceAddress is not null)
        {
            yield return "source address";
        }

        if (TrackingNumber is not null)
        {
            yield return "tracking numbers";
        }
    }

    private void Change(McfConnection connection)
    {
        var shipments = connection.Inbound.Shipments;
        if (Name is { } name)
        {
            Work.Send(call => shipments.RenameAsync(InboundPlanId, ShipmentId, name, call));
        }

        var isChanged = SourceAddress is null
            || Work.Change(connection, call => shipments.SetSourceAddressAsync(InboundPlanId, ShipmentId, SourceAddress, call));
        if (TrackingNumber is not null && (isChanged || NoWait))
        {
            var tracking = new InboundTrackingInput(this, Work).Read(connection, InboundPlanId, ShipmentId, TrackingNumber);
            isChanged = tracking is not null
                && Work.Change(connection, call => shipments.SetTrackingAsync(InboundPlanId, ShipmentId, tracking, call));
        }

        if (isChanged)
        {
            WriteObject(Run(call => shipments.GetAsync(InboundPlanId, ShipmentId, withItems: false, call)));
        }
    }
}
