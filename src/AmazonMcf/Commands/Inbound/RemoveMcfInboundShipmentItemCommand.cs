using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Removes SKUs from a shipment whose transport is confirmed, which can change the price of the transport.</summary>
[Cmdlet(VerbsCommon.Remove, "McfInboundShipmentItem", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundShipmentItem), typeof(McfInboundOperation))]
public sealed class RemoveMcfInboundShipmentItemCommand : McfConnectedCmdlet, ISellerByName
{
    private ChangePrompt prompt = null!;
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

    /// <summary>The SKUs. A SKU that the shipment does not contain is ignored.</summary>
    [Parameter(Mandatory = true, Position = 2)]
    [ValidateNotNullOrEmpty]
    [Alias("SellerSku", "Sku")]
    [TextTransformation(IsList = true)]
    public string[] Msku { get; set; } = [];

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
    protected override void Begin() => (prompt, work) = (new(this, "Remove units"), new(this, Timeout, NoWait));

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            work.Try(ShipmentId, () => Change(connection));
        }
    }

    private void Change(McfConnection connection)
    {
        var content = new InboundContentChange(work, connection, InboundPlanId, ShipmentId);
        if (!content.Remove(Msku))
        {
            WriteVerbose($"Shipment '{ShipmentId}' already has this content.");
            return;
        }

        if (content.Preview() is { } preview
            && prompt.Ask(ShipmentId, preview, connection, () => content.Describe(preview))
            && work.Change(connection, call => connection.Inbound.Shipments.ConfirmContentAsync(preview, call)))
        {
            foreach (var item in work.Read(call => connection.Inbound.Shipments.ListItemsAsync(InboundPlanId, ShipmentId, call)))
            {
                WriteObject(item);
            }
        }
    }
}
