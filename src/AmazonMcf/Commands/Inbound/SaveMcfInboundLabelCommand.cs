using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Saves the labels of inbound shipments as files: for units, boxes or pallets, and the bill of lading.</summary>
[Cmdlet(VerbsData.Save, "McfInboundLabel", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class SaveMcfInboundLabelCommand : McfNamedSellerCmdlet
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

    /// <summary>The folder to write to. Default: the current folder.</summary>
    [Parameter(Position = 2)]
    [ValidateNotNullOrEmpty]
    [TextTransformation]
    [ValidateNotBlank]
    public string Path { get; set; } = ".";

    /// <summary>
    /// The labels to save: <c>Box</c>, <c>Pallet</c>, <c>Item</c> or <c>BillOfLading</c>; several are possible. Default: Box.
    /// </summary>
    [Parameter]
    [ValidateSet("Box", "Pallet", "Item", "BillOfLading")]
    public string[] Kind { get; set; } = ["Box"];

    /// <summary>The page of labels of boxes and pallets. Default: PackageLabel_Plain_Paper.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(InboundLabelPageCompleter))]
    [TextTransformation]
    public string Page { get; set; } = InboundLabelPages.PlainPaper;

    /// <summary>The page of labels of units. Default: Letter_30.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(ItemLabelPageCompleter))]
    [TextTransformation]
    public string ItemPage { get; set; } = ItemLabelPages.Letter30;

    /// <summary>Replaces existing files. Default: an existing file is an error.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc />
    protected override void Begin() => work = new(this);

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            work.Try(ShipmentId, () => Save(connection));
        }
    }

    private void Save(McfConnection connection)
    {
        var shipment = Run(call => connection.Inbound.Shipments.GetAsync(InboundPlanId, ShipmentId, withItems: true, call));
        if (shipment.ShipmentConfirmationId is not { } id)
        {
            WriteError(ErrorRecords.InvalidInput(
                new() { Member = nameof(ShipmentId), Value = ShipmentId, Rule = "must be confirmed before it has labels." }, shipment));
            return;
        }

        var labels = new InboundLabelFiles(this, work, GetUnresolvedProviderPathFromPSPath(Path), Force);
        foreach (var kind in Kind)
        {
            if (ShouldProcess($"{id} to {Path}", $"Save labels ({kind})"))
            {
                labels.Save(connection, shipment, kind, kind == "Item" ? ItemPage : Page);
            }
        }
    }
}
