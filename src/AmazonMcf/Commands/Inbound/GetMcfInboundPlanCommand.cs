using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Gets inbound plans, by ID or by status.</summary>
[Cmdlet(VerbsCommon.Get, "McfInboundPlan", DefaultParameterSetName = List)]
[OutputType(typeof(McfInboundPlan))]
public sealed class GetMcfInboundPlanCommand : McfNamedSellerCmdlet
{
    private const string List = "List";

    private InboundWork work = null!;

    /// <summary>The IDs of the plans. Default: all plans.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Id")]
    [ArgumentCompleter(typeof(InboundPlanCompleter))]
    [ValidateNotNullOrEmpty]
    [Alias("PlanId")]
    [TextTransformation(IsList = true)]
    public string[] InboundPlanId { get; set; } = [];

    /// <summary>Only plans with this status: <c>ACTIVE</c>, <c>VOIDED</c> or <c>SHIPPED</c>. Default: all.</summary>
    [Parameter(ParameterSetName = List)]
    [ValidateSet(InboundPlanStatuses.Active, InboundPlanStatuses.Voided, InboundPlanStatuses.Shipped)]
    public string? Status { get; set; }

    /// <summary>Only plans that were created since this time. A time without a zone is UTC. Default: all.</summary>
    [Parameter(ParameterSetName = List)]
    [UtcTimeTransformation]
    public DateTime? Since { get; set; }

    /// <inheritdoc />
    protected override void Begin() => work = new(this);

    /// <inheritdoc />
    protected override void Process()
    {
        foreach (var connection in Route(SellerOf()).Select(Require))
        {
            foreach (var id in InboundPlanId)
            {
                work.Try(id, () => WriteObject(Run(call => connection.Inbound.Plans.GetAsync(id, call))));
            }

            if (ParameterSetName != List)
            {
                continue;
            }

            foreach (var plan in Stream(call => connection.Inbound.Plans.ListAsync(Status, Since, call)))
            {
                WriteObject(plan);
            }
        }
    }
}
