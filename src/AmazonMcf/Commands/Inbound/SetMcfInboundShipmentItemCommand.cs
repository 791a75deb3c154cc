using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Changes the units of a shipment whose transport is confirmed, which can change the price of the transport.</summary>
[Cmdlet(VerbsCommon.Set, "McfInboundShipmentItem", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundShipmentItem), typeof(McfInboundOperation))]
public sealed class SetMcfInboundShipmentItemCommand : McfInboundChangeCmdlet
{
    private ChangePrompt prompt = null!;

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

    /// <summary>The units to add or to replace, by SKU: objects or hashtables with Msku and Quantity.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ModelTransformation(typeof(McfInboundRequestItem), IsList = true)]
    public McfInboundRequestItem[] Item { get; set; } = [];

    /// <summary>
    /// All boxes of the changed shipment. Default: the boxes as they are, with units added to or removed from the last ones with the SKU.
    /// </summary>
    [Parameter]
    [ModelTransformation(typeof(McfInboundPackage), IsList = true)]
    public McfInboundPackage[] Box { get; set; } = [];

    /// <inheritdoc />
    protected override void Begin()
    {
        base.Begin();
        prompt = new(this, "Change units");
    }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            Work.Try(ShipmentId, () => Change(connection));
        }
    }

    private void Change(McfConnection connection)
    {
        var content = new InboundContentChange(Work, connection, InboundPlanId, ShipmentId);
        if (!content.Set(Item, Box))
        {
            WriteVerbose($"Shipment '{ShipmentId}' already has this content.");
            return;
        }

        foreach (var item in content.Confirm(prompt))
        {
            WriteObject(item);
        }
    }
}
