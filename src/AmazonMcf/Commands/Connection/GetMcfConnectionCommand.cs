using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>Returns the current connection, or all connections of this session.</summary>
[Cmdlet(VerbsCommon.Get, "McfConnection", DefaultParameterSetName = "Current")]
[OutputType(typeof(McfConnection))]
public sealed class GetMcfConnectionCommand : McfCmdlet
{
    /// <summary>
    /// The names of the connections; wildcards are allowed. A name without wildcards that no connection has causes an error.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Name")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Returns all open connections of this session, not only the current one.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    /// <summary>
    /// Returns the connections that were closed while they had unfinished work, until that work is resolved. Their Interruptions list it.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = "Closed")]
    public SwitchParameter Closed { get; set; }

    /// <inheritdoc />
    protected override void Process()
    {
        var session = McfSession.OfThread;
        if (ParameterSetName == "Current")
        {
            if (session.Current is { } current)
            {
                WriteObject(current);
            }
        }
        else if (All || Closed)
        {
            WriteObject(Closed ? session.Closed : session.Open, enumerateCollection: true);
        }
        else
        {
            foreach (var name in Name)
            {
                WriteObject(
                    FindNamed(name, session.Open, connection => connection.Name, ErrorRecords.ConnectionNotFound),
                    enumerateCollection: true
                );
            }
        }
    }
}
