using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Service;

namespace AmazonMcf.Pipeline;

/// <summary>A command that rules over the embedded service: its clock, its stock, its faults.</summary>
public abstract class McfEmbeddedCmdlet : McfConnectedCmdlet
{
    private protected override bool ChangesSomething => true;

    /// <summary>The connections to embedded services that an input means; ends the command on connections to anything else.</summary>
    /// <param name="seller">What the input says about its seller.</param>
    private protected IEnumerable<(McfConnection Connection, EmbeddedService Service)> Embedded(InputSeller seller)
    {
        foreach (var connection in Route(seller).Select(Require))
            yield return (connection, ServiceOf(connection));
    }

    private EmbeddedService ServiceOf(McfConnection connection)
    {
        if (EmbeddedConnections.ServiceOf(connection) is { } service) return service;
        ThrowTerminatingError(connection.Closed.IsCancellationRequested ? ErrorRecords.ConnectionClosed(connection) : ErrorRecords.EmbeddedOnly(CommandName, connection));
        throw new InvalidOperationException();
    }
}
