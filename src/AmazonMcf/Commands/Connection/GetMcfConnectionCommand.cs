using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Pipeline;
using AmazonMcf.Session;

namespace AmazonMcf.Commands;

/// <summary>Shows the connection that commands use, or all connections of this session.</summary>
[Cmdlet(VerbsCommon.Get, "McfConnection", DefaultParameterSetName = "Current")]
[OutputType(typeof(McfConnection))]
public sealed class GetMcfConnectionCommand : McfCmdlet
{
    /// <summary>The names of the connections; wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Name")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Shows all connections of this session, not only the one in use.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "All")]
    public SwitchParameter All { get; set; }

    /// <summary>
    /// Shows the connections that were closed while commands left work open on them. Their Interruptions tell what it is.
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
                WriteNamed(session, name);
            }
        }
    }

    private void WriteNamed(McfSession session, string name)
    {
        var found = session.Find(name);
        WriteObject(found, enumerateCollection: true);
        if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
        {
            WriteError(ErrorRecords.ConnectionNotFound(name));
        }
    }
}
