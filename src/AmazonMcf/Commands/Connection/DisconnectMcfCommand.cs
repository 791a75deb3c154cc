using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>Closes connections. No other connection becomes current automatically.</summary>
[Cmdlet(VerbsCommunications.Disconnect, "Mcf", DefaultParameterSetName = "Current")]
[OutputType(typeof(void))]
public sealed class DisconnectMcfCommand : McfCmdlet
{
    /// <summary>The connections to close, as objects or names. Default: the current connection.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = "Connection")]
    [ConnectionTransformation]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public McfConnection[] Connection { get; set; } = [];

    /// <summary>The names of the connections to close; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Name")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Closes all connections of this session.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        var session = McfSession.OfThread;
        foreach (var connection in Chosen(session))
        {
            session.Remove(connection);
            connection.Dispose();
            EmbeddedConnections.Close(connection);
            WriteVerbose($"Disconnected '{connection.Name}'.");
        }
    }

    private IReadOnlyList<McfConnection> Chosen(McfSession session) => ParameterSetName switch
    {
        "Connection" => Connection,
        "Name" =>
        [
            .. Name
                .SelectMany(name => FindNamed(name, session.Open, connection => connection.Name, ErrorRecords.ConnectionNotFound))
                .Distinct(),
        ],
        "All" => session.Open,
        _ => session.Current is { } current ? [current] : [],
    };
}
