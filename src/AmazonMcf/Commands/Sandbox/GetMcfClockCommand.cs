using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Pipeline;
using AmazonMcf.Service;

namespace AmazonMcf.Commands;

/// <summary>Gets the virtual time of the embedded service, and how fast it passes.</summary>
[Cmdlet(VerbsCommon.Get, "McfClock")]
[OutputType(typeof(McfClock))]
public sealed class GetMcfClockCommand : McfConnectedCmdlet
{
    /// <inheritdoc />
    protected override void End()
    {
        foreach (var (connection, service) in Embedded(InputSeller.Unknown))
        {
            WriteObject(new McfClock(service.Now, TimeSpan.Zero.ToString(), service.TimeScale).WithSeller(connection));
        }
    }
}
