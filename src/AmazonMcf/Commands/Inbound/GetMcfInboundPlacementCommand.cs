using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Workflows;

namespace AmazonMcf.Commands;

/// <summary>Gets the placement options of a plan: the fulfillment centers, their shipments and the fees.</summary>
[Cmdlet(VerbsCommon.Get, "McfInboundPlacement", SupportsShouldProcess = true)]
[OutputType(typeof(McfInboundPlacementOption))]
public sealed class GetMcfInboundPlacementCommand : McfNamedSellerCmdlet
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

    /// <summary>Requests new options. Default: options are requested only if the plan has none that can be confirmed.</summary>
    [Parameter]
    public SwitchParameter Refresh { get; set; }

    /// <summary>
    /// Cancels the plan after its options were read, so that the command is only a preview. A plan whose placement is confirmed is not
    /// canceled. Default: the plan is kept.
    /// </summary>
    [Parameter]
    public SwitchParameter Discard { get; set; }

    /// <summary>How long to wait for each operation: a time span, or text such as <c>10m</c>. Default: 5 minutes.</summary>
    [Parameter]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan? Timeout { get; set; }

    internal override bool ChangesSomething => Discard;

    /// <inheritdoc />
    protected override void Begin() => (prompt, work) = (new(this, "Cancel inbound plan"), new(this, Timeout));

    /// <inheritdoc />
    protected override void Process()
    {
        var id = InboundPlanId;
        foreach (var connection in Route(SellerOf(), id).Select(Require))
        {
            work.Try(id, () =>
            {
                var options = work.Placements(connection, id, Refresh, withShipments: true);
                foreach (var option in options)
                {
                    WriteObject(option);
                }

                if (Discard)
                {
                    Cancel(connection, id, options);
                }
            });
        }
    }

    private void Cancel(McfConnection connection, string id, IReadOnlyList<McfInboundPlacementOption> options)
    {
        if (options.Any(option => InboundSelection.IsAccepted(option.Status)))
        {
            WriteError(ErrorRecords.InboundPlacementConfirmed(id));
        }
        else if (prompt.Ask(id, id, connection, () => id))
        {
            work.Change(connection, call => connection.Inbound.Plans.CancelAsync(id, call));
        }
    }
}
