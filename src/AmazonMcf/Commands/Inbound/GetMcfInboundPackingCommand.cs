using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Gets the packing options of a plan: the groups of units that can share boxes, and the fees.</summary>
[Cmdlet(VerbsCommon.Get, "McfInboundPacking")]
[OutputType(typeof(McfInboundPackingOption))]
public sealed class GetMcfInboundPackingCommand : McfNamedSellerCmdlet
{
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
        var id = InboundPlanId;
        foreach (var connection in Route(SellerOf(), id).Select(Require))
        {
            work.Try(id, () =>
            {
                foreach (var option in work.PackingOptions(connection, id, Refresh, withItems: true))
                {
                    WriteObject(option);
                }
            });
        }
    }
}
