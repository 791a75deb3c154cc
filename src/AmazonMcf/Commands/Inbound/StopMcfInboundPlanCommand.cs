using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Cancels inbound plans with all their shipments.</summary>
[Cmdlet(VerbsLifecycle.Stop, "McfInboundPlan", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(McfInboundOperation))]
public sealed class StopMcfInboundPlanCommand : McfInboundChangeCmdlet
{
    private ChangePrompt prompt = null!;

    /// <summary>The ID of the plan.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("PlanId")]
    [TextTransformation]
    public string InboundPlanId { get; set; } = "";

    /// <inheritdoc />
    protected override void Begin()
    {
        base.Begin();
        prompt = new(this, "Cancel inbound plan");
    }

    /// <inheritdoc />
    protected override void Process()
    {
        var id = InboundPlanId;
        foreach (var connection in Route(SellerOf(), id).Select(Require))
        {
            Work.Try(id, () =>
            {
                if (prompt.Ask(id, id, connection, () => Describe(connection, id)))
                {
                    Work.Change(connection, call => connection.Inbound.Plans.CancelAsync(id, call));
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
