using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Confirms a delivery window of a shipment.</summary>
[Cmdlet(VerbsLifecycle.Confirm, "McfInboundWindow", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundShipment), typeof(McfInboundOperation))]
public sealed class ConfirmMcfInboundWindowCommand : McfInboundChangeCmdlet
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

    /// <summary>The ID of the window. Default: the earliest window that is available, with -Earliest.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [TextTransformation]
    public string? DeliveryWindowOptionId { get; set; }

    /// <summary>Confirms the earliest window that is available.</summary>
    [Parameter]
    public SwitchParameter Earliest { get; set; }

    /// <inheritdoc />
    protected override void Begin()
    {
        base.Begin();
        prompt = new(this, "Confirm delivery window");
    }

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            Work.Try(ShipmentId, () => Confirm(connection));
        }
    }

    private void Confirm(McfConnection connection)
    {
        var windows = Work.Windows(connection, InboundPlanId, ShipmentId, refresh: false);
        var window = DeliveryWindowOptionId is { } id
            ? windows.FirstOrDefault(each => each.DeliveryWindowOptionId == id)
            : Earliest ? InboundSelection.EarliestWindow(windows) : null;
        if (window is null)
        {
            WriteError(ErrorRecords.InboundChoiceRequired(
                "delivery window",
                ShipmentId,
                [.. windows.Select(each => each.ToString())],
                "Specify -DeliveryWindowOptionId or -Earliest; see Get-McfInboundWindow."));
            return;
        }

        if (prompt.Ask(ShipmentId, window, connection, () => $"{ShipmentId}: {window}")
            && Work.Change(connection, call => connection.Inbound.Transport.ConfirmWindowAsync(
                InboundPlanId, ShipmentId, window.DeliveryWindowOptionId!, call)))
        {
            WriteObject(Run(call => connection.Inbound.Shipments.GetAsync(InboundPlanId, ShipmentId, withItems: false, call)));
        }
    }
}
