using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>
/// Checks with one inexpensive request whether the service is usable: GREEN, YELLOW or RED, with latency and quota.
/// </summary>
[Cmdlet(VerbsCommon.Get, "McfServiceStatus")]
[OutputType(typeof(McfServiceStatus))]
public sealed class GetMcfServiceStatusCommand : McfConnectedCmdlet
{
    /// <summary>
    /// How long to wait for a response, including retries and waits for quota: a time span, or text such as <c>30s</c>. Default: 15
    /// seconds.
    /// </summary>
    [Parameter(Position = 0)]
    [DurationTransformation]
    [ValidatePositive]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The section of the service to check: <c>Outbound</c> (orders), <c>Inbound</c> (plans) or <c>Inventory</c>. Default: Outbound.
    /// </summary>
    [Parameter(Position = 1)]
    [ValidateSet(McfServiceSection.Outbound, McfServiceSection.Inbound, McfServiceSection.Inventory)]
    public string Section { get; set; } = McfServiceSection.Outbound;

    /// <inheritdoc />
    protected override void End()
    {
        foreach (var connection in Route(InputSeller.Unknown).Select(Require))
        {
            var probe = new ServiceProbe(connection, Time, Section);
            WriteObject(Run(call => probe.CheckAsync(Timeout, call)));
        }
    }
}
