using AmazonMcf.Errors;
using AmazonMcf.Service;

namespace AmazonMcf.Pipeline;

/// <summary>A command that rules over the embedded service: its clock, its stock, its faults.</summary>
public abstract class McfEmbeddedCmdlet : McfConnectedCmdlet
{
    /// <summary>The service; ends the command on connections to anything else.</summary>
    private protected EmbeddedService Embedded
    {
        get
        {
            if (EmbeddedConnections.ServiceOf(Connected) is { } service) return service;
            ThrowTerminatingError(Connected.Closed.IsCancellationRequested ? ErrorRecords.ConnectionClosed(Connected) : ErrorRecords.EmbeddedOnly(CommandName, Connected));
            throw new InvalidOperationException();
        }
    }

    /// <inheritdoc />
    protected override void Begin() => _ = Embedded;
}
