using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Cancels inbound plans with all their shipments.</summary>
[Cmdlet(VerbsLifecycle.Stop, "McfInboundPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundOperation))]
public sealed class StopMcfInboundPlanCommand : McfConnectedCmdlet, ISellerByName
{
    private ChangePrompt prompt = null!;
    private InboundWork work = null!;

    /// <summary>The ID of the plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("PlanId")]
    [TextTransformation]
    public string InboundPlanId { get; set; } = "";

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
    protected override void Begin() => (prompt, work) = (new(this, "Cancel inbound plan"), new(this, Timeout, NoWait));

    /// <inheritdoc />
    protected override void Process()
    {
        var id = InboundPlanId;
        foreach (var connection in Route(SellerOf(), id).Select(Require))
        {
            work.Try(id, () =>
            {
                if (prompt.Ask(id, id, connection, () => Describe(connection, id)))
                {
                    work.Change(connection, call => connection.Inbound.Plans.CancelAsync(id, call));
                }
            });
        }
    }

    private string Describe(McfConnection connection, string id)
    {
        var shipments = Run(call => connection.Inbound.Shipments.ListOfPlanAsync(id, withItems: false, call));
        var confirmed = shipments.Where(shipment => shipment.ShipmentConfirmationId is not null)
            .Select(shipment => $"{shipment.ShipmentConfirmationId} {shipment.Status}").ToList();
        return confirmed.Count == 0
            ? id
            : $"{id} with shipments {string.Join(", ", confirmed)}; Amazon charges for partnered transport that can no longer be voided";
    }
}
