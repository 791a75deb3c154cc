using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>
/// Finds out with one cheap request whether the service can be worked with: GREEN, YELLOW or RED, with latency and quota.
/// </summary>
[Cmdlet(VerbsCommon.Get, "McfServiceStatus")]
[OutputType(typeof(McfServiceStatus))]
public sealed class GetMcfServiceStatusCommand : McfConnectedCmdlet
{
    /// <summary>When to give up, retries included: a time span, or text such as 30s. 15 seconds unless set.</summary>
    [Parameter(Position = 0)]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    protected override void End()
    {
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            var probe = new ServiceProbe(connection, Time);
            WriteObject(Run(call => probe.CheckAsync(Timeout, call)));
        }
    }
}
