using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Confirms a delivery window of a shipment.</summary>
[Cmdlet(VerbsLifecycle.Confirm, "McfInboundWindow", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundShipment), typeof(McfInboundOperation))]
public sealed class ConfirmMcfInboundWindowCommand : McfConnectedCmdlet, ISellerByName
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

    /// <summary>The ID of the window. Default: the earliest window that is available, with -Earliest.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [TextTransformation]
    public string? DeliveryWindowOptionId { get; set; }

    /// <summary>Confirms the earliest window that is available.</summary>
    [Parameter]
    public SwitchParameter Earliest { get; set; }

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
    protected override void Begin() => (prompt, work) = (new(this, "Confirm delivery window"), new(this, Timeout, NoWait));

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            work.Try(ShipmentId, () => Confirm(connection));
        }
    }

    private void Confirm(McfConnection connection)
    {
        var windows = work.Windows(connection, InboundPlanId, ShipmentId, refresh: false);
        var window = DeliveryWindowOptionId is { } id
            ? windows.FirstOrDefault(each => each.DeliveryWindowOptionId == id)
            : Earliest ? InboundOptions.EarliestOf(windows) : null;
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
            && work.Change(connection, call => connection.Inbound.Transport.ConfirmWindowAsync(
                InboundPlanId, ShipmentId, window.DeliveryWindowOptionId!, call)))
        {
            WriteObject(Run(call => connection.Inbound.Shipments.GetAsync(InboundPlanId, ShipmentId, withItems: false, call)));
        }
    }
}
