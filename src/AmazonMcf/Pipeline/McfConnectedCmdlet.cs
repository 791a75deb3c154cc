using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Pipeline;

/// <summary>A command that works on a connection. Input that knows its seller goes to that seller.</summary>
public abstract class McfConnectedCmdlet : McfCmdlet
{
    private ConnectionRouter? router;
    private bool isSaid;

    /// <summary>The connection to use, as an object or by its name. Commands that read take several. Default: the seller of the input, else the newest connection of this session.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public McfConnection[]? Connection { get; set; }

    /// <summary>Whether the command changes something at the service, so that it must never guess the seller.</summary>
    private protected virtual bool ChangesSomething => false;

    /// <summary>The connection of input that does not know its seller, for defaults such as the marketplace; null when there is none.</summary>
    private protected McfConnection? Usual => Connection is null ? McfSession.OfThread.Current : Connection[0];

    /// <summary>Whether input of several sellers may come.</summary>
    private protected bool HasSeveralSellers => Connection is null ? McfSession.OfThread.HasSeveralSellers : McfSession.SellersOf(Connection) > 1;

    /// <summary>Whether what is shown should say the seller.</summary>
    private protected bool ShowsSeller => HasSeveralSellers || McfSession.OfThread.HasSeveralSellers;

    /// <summary>Finds the connections of an input, more than one only for commands that read; says why there is none.</summary>
    /// <param name="seller">What the input says about its seller.</param>
    /// <param name="target">The input, for error records.</param>
    /// <returns>The connections; a single null when the session has no connection that could be meant; none after an error record.</returns>
    private protected IReadOnlyList<McfConnection?> Route(InputSeller seller, object? target = null)
    {
        router ??= new(CommandName, Connection, McfSession.OfThread, ChangesSomething);
        var found = router.Find(seller, target, out var error);
        if (error is not null)
        {
            WriteError(error);
            return [];
        }

        if (found.Count == 0) return [null];
        if (seller.IsUnknown && Connection is null && HasSeveralSellers && !isSaid)
        {
            isSaid = true;
            WriteVerbose($"Several sellers are connected; input that names none goes to the current connection '{found[0].Name}'.");
        }

        return found;
    }

    /// <summary>The connection that input of a seller would go over, without saying anything; null when that is not certain.</summary>
    /// <param name="sellerKey">The key of the seller; null when the input does not say it.</param>
    private protected McfConnection? Peek(string? sellerKey) => sellerKey is null
        ? Connection is { Length: > 1 } ? null : Usual
        : (Connection ?? McfSession.OfThread.Open).LastOrDefault(connection => connection.IsOf(sellerKey));

    /// <summary>Writes an object; with its seller in the table while several are connected.</summary>
    /// <param name="item">The object.</param>
    protected new void WriteObject(object? item) => base.WriteObject(ShowsSeller ? SellerView.Of(item) : item);

    /// <summary>Writes an object or the items of a list; with their seller in the table while several are connected.</summary>
    /// <param name="item">The object or the list.</param>
    /// <param name="enumerateCollection">Whether the items of a list are written one by one.</param>
    protected new void WriteObject(object? item, bool enumerateCollection)
    {
        if (!enumerateCollection || item is not IEnumerable<McfSellerObject> items)
        {
            base.WriteObject(item is McfSellerObject && ShowsSeller ? SellerView.Of(item) : item, enumerateCollection);
            return;
        }

        foreach (var each in items)
            WriteObject(each);
    }

    /// <summary>Ends the command when a seller's key was typed beside input from the pipeline, whose seller it would hide. Call it before the first input.</summary>
    /// <param name="sellerKey">The key as it is then.</param>
    private protected void RequireUntyped(string? sellerKey)
    {
        if (sellerKey is not null && MyInvocation.ExpectingInput) ThrowTerminatingError(ErrorRecords.SellerKeyWithInput(CommandName));
    }

    /// <summary>Ends the command when there is no connection.</summary>
    /// <param name="connection">What <see cref="Route"/> found.</param>
    /// <returns>The same connection.</returns>
    private protected McfConnection Require(McfConnection? connection)
    {
        if (connection is not null) return connection;
        ThrowTerminatingError(ErrorRecords.NotConnected());
        throw new PipelineStoppedException();
    }
}
