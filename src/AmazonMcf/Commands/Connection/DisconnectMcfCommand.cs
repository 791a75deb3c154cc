using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Closes connections. Commands that follow need a connection of their own: no other one takes the place.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Mcf", DefaultParameterSetName = "Current")]
[OutputType(typeof(void))]
public sealed class DisconnectMcfCommand : McfCmdlet
{
    /// <summary>The connections to close; left out, the current one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Connection")]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public McfConnection[] Connection { get; set; } = [];

    /// <summary>Closes all connections of this session.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        var session = McfSession.OfThread;
        var current = session.Current is { } one ? new[] { one } : [];
        foreach (var connection in ParameterSetName == "Connection" ? Connection : All ? session.Open : current)
        {
            session.Remove(connection);
            connection.Dispose();
            EmbeddedConnections.Close(connection);
            WriteVerbose($"Disconnected '{connection.Name}'.");
        }
    }
}
