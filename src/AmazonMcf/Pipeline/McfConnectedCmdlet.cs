using System.Management.Automation;
using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Service;
using AmazonMcf.Session;
using AmazonMcf.Submission;

namespace AmazonMcf.Pipeline;

/// <summary>The base class of commands that use a connection. Input with a seller goes to that seller.</summary>
public abstract class McfConnectedCmdlet : McfCmdlet
{
    private static readonly TimeSpan WriteGrace = TimeSpan.FromSeconds(2);

    private ConnectionRouter? router;
    private bool hasReportedConnection;

    /// <summary>
    /// The connection to use, as an object or a name. Commands that only read accept several. Default: the connection to the input's
    /// seller, or else the newest connection of this session.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ConnectionTransformation]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ConnectionNameCompleter))]
    public McfConnection[]? Connection { get; set; }

    /// <summary>The version of Fulfillment Outbound that was given to the command; null: the one of the connection.</summary>
    private protected virtual string? Version => null;

    /// <summary>Whether the command makes changes at the service, so that it must never guess the seller.</summary>
    internal virtual bool ChangesSomething => false;

    /// <inheritdoc />
    private protected override TimeSpan StopGrace => ChangesSomething ? WriteGrace : TimeSpan.Zero;

    /// <summary>
    /// The connection for input without a seller, for defaults such as the marketplace; null when there is none.
    /// </summary>
    private protected McfConnection? Usual => (Connection is null ? McfSession.OfThread.Current : Connection[0])?.With(Version);

    /// <summary>Whether the input can belong to several sellers.</summary>
    internal bool HasSeveralSellers => Connection is null ? McfSession.OfThread.HasSeveralSellers : McfSession.SellersOf(Connection) > 1;

    /// <summary>Whether output and prompts should show the seller.</summary>
    internal bool ShowsSeller => HasSeveralSellers || McfSession.OfThread.HasSeveralSellers;

    /// <summary>
    /// Finds the connections for an input; more than one only for commands that read. Writes an error record when there is none.
    /// </summary>
    /// <param name="seller">The seller of the input.</param>
    /// <param name="target">The input, for error records.</param>
    /// <returns>The connections; a single null when the session has no matching connection; empty after an error record.</returns>
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

        if (seller.IsUnknown && Connection is null && HasSeveralSellers && !hasReportedConnection)
        {
            hasReportedConnection = true;
            WriteVerbose($"Several sellers are connected; input without a seller uses the current connection '{found[0].Name}'.");
        }

        return Version is null ? found : [.. found.Select(connection => connection.With(Version))];
    }

    /// <summary>The connection for input of a seller, without any message; null when it is ambiguous.</summary>
    /// <param name="seller">The seller of the input.</param>
    internal McfConnection? Peek(InputSeller seller) => seller.IsUnknown
        ? Connection is { Length: > 1 } ? null : Usual
        : (Connection ?? McfSession.OfThread.Open).LastOrDefault(seller.Fits)?.With(Version);

    /// <summary>Writes an object; its table shows the seller when several sellers are connected.</summary>
    /// <param name="item">The object.</param>
    internal new void WriteObject(object? item) => base.WriteObject(ShowsSeller ? SellerView.Of(item) : item);

    /// <summary>Writes an object or the items of a list; their table shows the seller when several sellers are connected.</summary>
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

    /// <inheritdoc />
    private protected override void ShowNotices()
    {
        foreach (var connection in Connection ?? McfSession.OfThread.Open)
        {
            if (connection.TakeQuotaNotice() is { } notice)
            {
                WriteWarning(notice);
            }
        }
    }

    /// <summary>The seller of the current input, determined in the same way by all commands that accept pipeline input.</summary>
    /// <param name="input">The input; null when the command binds only its properties.</param>
    /// <returns>The seller of the object, or else of its properties SellerKey and ConnectionName.</returns>
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
    /// The embedded services for an input, with their connections. Ends the command if a connection is not embedded.
    /// </summary>
    /// <param name="seller">The seller of the input.</param>
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

    /// <summary>Creates the dispatcher of a command that processes many inputs concurrently.</summary>
    /// <typeparam name="TRequest">One input.</typeparam>
    /// <typeparam name="TResult">The result for one input.</typeparam>
    /// <param name="work">What is done for each input.</param>
    /// <param name="limit">How many inputs are processed at once.</param>
    /// <param name="order">The order in which results are written.</param>
    /// <returns>The dispatcher, which is disposed with the command.</returns>
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

    /// <summary>Does the work of an input. A failure becomes an error record, unless it affects the whole connection.</summary>
    /// <param name="target">The input, for the error record.</param>
    /// <param name="work">The work.</param>
    internal void Try(object? target, Action work)
    {
        try
        {
            work();
        }
        catch (McfException failure) when (!failure.IsOfTheConnection)
        {
            WriteError(ErrorRecords.Of(failure, target));
        }
    }

    /// <summary>Ends the command when there is no connection.</summary>
    /// <param name="connection">The result of <see cref="Route"/>.</param>
    /// <returns>The same connection.</returns>
    internal McfConnection Require(McfConnection? connection)
    {
        if (connection is not null)
        {
            return connection;
        }

        ThrowTerminatingError(ErrorRecords.NotConnected(McfSession.OfThread.Open));
        throw new PipelineStoppedException();
    }
}
