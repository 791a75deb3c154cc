using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Service;
using AmazonMcf.Session;
using AmazonMcf.Submission;

namespace AmazonMcf.Pipeline;

/// <summary>A command that works on a connection. Input that knows its seller goes to that seller.</summary>
public abstract class McfConnectedCmdlet : McfCmdlet
{
    private static readonly TimeSpan WriteGrace = TimeSpan.FromSeconds(2);

    private ConnectionRouter? router;
    private bool isSaid;

    /// <summary>
    /// The connection to use, as an object or by its name. Commands that read take several. Default: the seller of the input, else the
    /// newest connection of this session.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public McfConnection[]? Connection { get; set; }

    /// <summary>Whether the command changes something at the service, so that it must never guess the seller.</summary>
    internal virtual bool ChangesSomething => false;

    /// <inheritdoc />
    private protected override TimeSpan StopGrace => ChangesSomething ? WriteGrace : TimeSpan.Zero;

    /// <summary>
    /// The connection of input that does not know its seller, for defaults such as the marketplace; null when there is none.
    /// </summary>
    private protected McfConnection? Usual => Connection is null ? McfSession.OfThread.Current : Connection[0];

    /// <summary>Whether input of several sellers may come.</summary>
    internal bool HasSeveralSellers => Connection is null ? McfSession.OfThread.HasSeveralSellers : McfSession.SellersOf(Connection) > 1;

    /// <summary>Whether what is shown should say the seller.</summary>
    internal bool ShowsSeller => HasSeveralSellers || McfSession.OfThread.HasSeveralSellers;

    /// <summary>Finds the connections of an input, more than one only for commands that read; says why there is none.</summary>
    /// <param name="seller">What the input says about its seller.</param>
    /// <param name="target">The input, for error records.</param>
    /// <returns>The connections; a single null when the session has no connection that could be meant; none after an error
    /// record.</returns>
    internal IReadOnlyList<McfConnection?> Route(InputSeller seller, object? target = null)
    {
        router ??= new(CommandName, Connection, McfSession.OfThread, ChangesSomething);
        var found = router.Find(seller, target, out var error);
        if (error is not null)
        {
            WriteError(error);
            return [];
        }

        if (found.Count == 0)
        {
            return [null];
        }

        if (seller.IsUnknown && Connection is null && HasSeveralSellers && !isSaid)
        {
            isSaid = true;
            WriteVerbose($"Several sellers are connected; input that names none goes to the current connection '{found[0].Name}'.");
        }

        return found;
    }

    /// <summary>The connection that input of a seller would go over, without saying anything; null when that is not certain.</summary>
    /// <param name="seller">What the input says about its seller.</param>
    internal McfConnection? Peek(InputSeller seller) => seller.IsUnknown
        ? Connection is { Length: > 1 } ? null : Usual
        : (Connection ?? McfSession.OfThread.Open).LastOrDefault(seller.Fits);

    /// <summary>Writes an object; with its seller in the table while several are connected.</summary>
    /// <param name="item">The object.</param>
    internal new void WriteObject(object? item) => base.WriteObject(ShowsSeller ? SellerView.Of(item) : item);

    /// <summary>Writes an object or the items of a list; with their seller in the table while several are connected.</summary>
    /// <param name="item">The object or the list.</param>
    /// <param name="enumerateCollection">Whether the items of a list are written one by one.</param>
    internal new void WriteObject(object? item, bool enumerateCollection)
    {
        if (!enumerateCollection || item is not IEnumerable<McfSellerObject> items)
        {
            base.WriteObject(item is McfSellerObject && ShowsSeller ? SellerView.Of(item) : item, enumerateCollection);
            return;
        }

        foreach (var each in items)
        {
            WriteObject(each);
        }
    }

    /// <summary>What the current input says about its seller: the one rule of all commands that take input from the pipeline.</summary>
    /// <param name="input">The input, where the command sees it whole; null where it sees properties alone.</param>
    /// <returns>What the object itself says, else what its properties SellerKey and ConnectionName say.</returns>
    private protected InputSeller SellerOf(object? input = null)
    {
        var seller = InputSeller.Of(input);
        return this is ISellerByName named ? seller.Or(named.SellerKey, named.ConnectionName) : seller;
    }

    /// <inheritdoc />
    private protected override void CheckParameters()
    {
        if (!MyInvocation.ExpectingInput || this is not ISellerByName named)
        {
            return;
        }

        if (named.SellerKey is not null)
        {
            ThrowTerminatingError(ErrorRecords.SellerWithInput(CommandName, nameof(named.SellerKey)));
        }

        if (named.ConnectionName is not null)
        {
            ThrowTerminatingError(ErrorRecords.SellerWithInput(CommandName, nameof(named.ConnectionName)));
        }
    }

    /// <summary>
    /// The embedded services that an input means, with their connections; ends the command on connections to anything else.
    /// </summary>
    /// <param name="seller">What the input says about its seller.</param>
    private protected IEnumerable<(McfConnection Connection, EmbeddedService Service)> Embedded(InputSeller seller)
    {
        foreach (var connection in Route(seller).Select(Require))
        {
            if (EmbeddedConnections.ServiceOf(connection) is { } service)
            {
                yield return (connection, service);
            }
            else
            {
                ThrowTerminatingError(
                    connection.Closed.IsCancellationRequested
                        ? ErrorRecords.ConnectionClosed(connection)
                        : ErrorRecords.EmbeddedOnly(CommandName, connection)
                );
            }
        }
    }

    /// <summary>Makes the dispatcher of a command that works on many inputs at once.</summary>
    /// <typeparam name="TRequest">One input.</typeparam>
    /// <typeparam name="TResult">What comes of it.</typeparam>
    /// <param name="work">What is done for each input.</param>
    /// <param name="limit">How many inputs are worked on at once.</param>
    /// <param name="order">The order in which results are written.</param>
    /// <returns>The dispatcher; it ends with the command.</returns>
    private protected Dispatcher<TRequest, TResult> Dispatch<TRequest, TResult>(
        DispatchWork<TRequest, TResult> work,
        int limit,
        McfOutputOrder order
    )
    {
        if (ChangesSomething != work.Change is not null)
        {
            throw new InvalidOperationException($"{CommandName} must say what it changes, and only then.");
        }

        return Own(new Dispatcher<TRequest, TResult>(this, work, limit, order));
    }

    /// <summary>Ends the command when there is no connection.</summary>
    /// <param name="connection">What <see cref="Route"/> found.</param>
    /// <returns>The same connection.</returns>
    internal McfConnection Require(McfConnection? connection)
    {
        if (connection is not null)
        {
            return connection;
        }

        ThrowTerminatingError(ErrorRecords.NotConnected());
        throw new PipelineStoppedException();
    }
}
