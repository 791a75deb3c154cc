using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Waits until operations of inbound plans are completed, and returns them.</summary>
[Cmdlet(VerbsLifecycle.Wait, "McfInboundOperation")]
[OutputType(typeof(McfInboundOperation))]
public sealed class WaitMcfInboundOperationCommand : McfNamedSellerCmdlet
{
    private InboundWork work = null!;

    /// <summary>The IDs of the operations.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [TextTransformation(IsList = true)]
    public string[] OperationId { get; set; } = [];

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
        foreach (var connection in Route(SellerOf()).Select(Require))
        {
            foreach (var id in OperationId)
            {
                work.Try(id, () =>
                {
                    var operation = connection.Mark(new McfInboundOperation { OperationId = id });
                    if (work.Complete(connection, operation))
                    {
                        WriteObject(operation);
                    }
                });
            }
        }
    }
}
