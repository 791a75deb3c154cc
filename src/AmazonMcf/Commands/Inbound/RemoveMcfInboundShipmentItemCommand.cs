using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Removes SKUs from a shipment whose transport is confirmed, which can change the price of the transport.</summary>
[Cmdlet(VerbsCommon.Remove, "McfInboundShipmentItem", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundShipmentItem), typeof(McfInboundOperation))]
public sealed class RemoveMcfInboundShipmentItemCommand : McfInboundChangeCmdlet
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

    /// <summary>The SKUs. A SKU that the shipment does not contain is ignored.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    [Alias("SellerSku", "Sku")]
    [TextTransformation(IsList = true)]
    public string[] Msku { get; set; } = [];

    /// <inheritdoc />
    protected override void Begin()
    {
        base.Begin();
        prompt = new(this, "Remove units");
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
        if (!content.Remove(Msku))
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
