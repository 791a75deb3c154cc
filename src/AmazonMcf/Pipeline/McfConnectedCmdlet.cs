using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;

namespace AmazonMcf.Pipeline;

/// <summary>A command that works on a connection.</summary>
public abstract class McfConnectedCmdlet : McfCmdlet
{
    /// <summary>The connection to use, as Connect-Mcf -PassThru returns it; left out, the newest of this session.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(ConnectionCompleter))]
    public McfConnection? Connection { get; set; }

    /// <summary>The connection; ends the command when there is none.</summary>
    protected McfConnection Connected
    {
        get
        {
            if (ConnectedOrNull is { } connection) return connection;
            ThrowTerminatingError(ErrorRecords.NotConnected());
            throw new PipelineStoppedException();
        }
    }

    /// <summary>The connection, for commands that do with none.</summary>
    protected McfConnection? ConnectedOrNull => Connection ?? McfSession.OfThread.Current;
}
