using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Gets the delivery windows of shipments.</summary>
[Cmdlet(VerbsCommon.Get, "McfInboundWindow")]
[OutputType(typeof(McfInboundWindow))]
public sealed class GetMcfInboundWindowCommand : McfNamedSellerCmdlet
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

    /// <summary>Requests new windows. Default: windows are requested only if the shipment has none.</summary>
    [Parameter]
    public SwitchParameter Refresh { get; set; }

    /// <summary>How long to wait for each operation: a time span, or text such as <c>10m</c>. Default: 5 minutes.</summary>
    [Parameter]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan? Timeout { get; set; }

    /// <inheritdoc />
    protected override void Begin() => work = new(this, Timeout);

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf(), ShipmentId).Select(Require))
        {
            work.Try(ShipmentId, () =>
            {
                foreach (var window in work.Windows(connection, InboundPlanId, ShipmentId, Refresh))
                {
                    WriteObject(window);
                }
            });
        }
    }
}
