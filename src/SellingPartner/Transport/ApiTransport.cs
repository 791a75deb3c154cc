using Polly;
using SellingPartner.Authentication;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Quota;
using SellingPartner.Retry;
using SellingPartner.Telemetry;

namespace SellingPartner.Transport;

/// <summary>
/// Carries out the operations of any Selling Partner API: an <see cref="HttpClient"/> over a chain of handlers. Report (history, failures
/// as exceptions), retry, quota, login, send; each attempt passes the last three again, with its own message.
/// </summary>
internal sealed class ApiTransport : IDisposable
{
    // A turn is taken before the login, which may have to be renewed.
    private static readonly TimeSpan LoginTime = TimeSpan.FromSeconds(30);

    private readonly TransportSettings settings;
    private readonly CallHistory history = new();
    private readonly ConnectionLife life;
    private readonly SharedState shared;
    private readonly SharedObjects<QuotaRegistry>.Lease quotas;
    private readonly SharedObjects<SocketPool>.Lease sockets;
    private readonly LwaTokenSources logins;
    private readonly Lazy<ResiliencePipeline<HttpResponseMessage>> retries;
    private readonly Lazy<ResiliencePipeline> limit;
    private readonly ResponseReader reader;
    private readonly ReportHandler chain;

    // Most connections need neither.
    private SharedObjects<QuotaRegistry>.Lease? applicationQuotas;
    private HttpClient? http;
    private long outagesSeen;

    /// <summary>Puts the chain together. Nothing is sent.</summary>
    /// <param name="settings">Where to, as whom, within which bounds.</param>
    public ApiTransport(TransportSettings settings)
    {
        this.settings = settings;
        life = new ConnectionLife(settings.Name);
        shared = SharedState.Of(settings.Handler);
        quotas = TakeQuotas(settings.Credentials.SellerKey);
        sockets = TakeSockets(settings.Credentials.SellerKey, settings.Endpoint);
        var pipelines = SharedPipelines.Of(settings.Time);
        retries = pipelines.Retries(settings.MaxAttempts, settings.MaxRetryWait, settings.Random);
        limit = pipelines.Limit(settings.RequestTimeout);
        reader = new ResponseReader(settings.Time, settings.Proof, shared.RequestIds(settings.Endpoint));
        logins = new LwaTokenSources(TakeLogin);
        chain = Chain();
    }

    /// <summary>Canceled when the transport is closed.</summary>
    public CancellationToken Closed => life.Closed;

    /// <summary>Sends a request until it is answered for good.</summary>
    /// <param name="request">The request.</param>
    /// <param name="form">What the response must be.</param>
    /// <param name="call">The call it is part of.</param>
    /// <returns>The response.</returns>
    /// <exception cref="SellingPartnerException">There is none.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, ResponseForm form, ApiCall call)
        where T : class
    {
        using var message = request.ToMessage(settings.Endpoint, form, call);
        using var response = await (http ??= Client(chain))
            .SendAsync(message, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None)
            .ConfigureAwait(false);
        return (T)ResponseContent.OutcomeOf(response).Value!;
    }

    /// <summary>Opens a client whose requests pass a handler before the chain.</summary>
    /// <param name="first">The handler, which attaches a <see cref="RequestInfo"/> to each request.</param>
    public HttpClient OpenClient(DelegatingHandler first)
    {
        first.InnerHandler = chain;
        return Client(first);
    }

    /// <summary>Opens a client for the documents that the service returns addresses of.</summary>
    public DocumentClient OpenDocuments() => new(settings);

    /// <summary>The quota of an operation.</summary>
    /// <param name="operation">The operation.</param>
    public IQuota FindQuota(ApiOperation operation) =>
        (operation.GrantlessScope is null ? quotas.Value : ApplicationQuotas()).Find(
            settings.Endpoint.Authority,
            operation,
            settings.Plan,
            settings.Time,
            settings.RequestTimeout + LoginTime
        );

    /// <summary>
    /// Whether the quota store has stopped responding, as a message for the user, once for each time; null if it has not.
    /// </summary>
    public string? TakeQuotaNotice() => settings.QuotaStore is null ? null : quotas.Value.Health?.TakeNotice(ref outagesSeen);

    /// <summary>The newest calls, in the order in which they ended.</summary>
    public IReadOnlyList<ApiCallRecord> ReadHistory() => history.Read();

    /// <summary>
    /// Ends what operations wait for, and sends nothing more. Requests that have left end by themselves. Safe to call again.
    /// </summary>
    public void Dispose()
    {
        life.Dispose();
        logins.Dispose();
        sockets.Dispose();
        quotas.Dispose();
        lock (quotas)
        {
            applicationQuotas?.Dispose();
        }
    }

    private SharedObjects<QuotaRegistry>.Lease TakeQuotas(string owner) =>
        shared.TakeQuotas(owner, settings.Store, settings.Time, settings.QuotaStore);

    private QuotaRegistry ApplicationQuotas()
    {
        lock (quotas)
        {
            applicationQuotas ??= TakeQuotas(settings.Credentials.ClientId);
            if (Closed.IsCancellationRequested)
            {
                applicationQuotas.Dispose();
            }

            return applicationQuotas.Value;
        }
    }

    // An attempt is bounded by the handler that makes it, and the waits between attempts have bounds of their own.
    private HttpClient Client(HttpMessageHandler handler) => new(handler, disposeHandler: false)
    {
        BaseAddress = settings.Endpoint,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private ReportHandler Chain() => new(logins, history, life, settings.Time)
    {
        InnerHandler = new RetryHandler(retries, settings.UserAgent)
        {
            InnerHandler = new QuotaHandler(FindQuota)
            {
                InnerHandler = new LoginHandler(logins) { InnerHandler = new SendHandler(sockets.Value, limit, reader) },
            },
        },
    };

    // A login is shared with other connections and may outlive this one, so it has a chain and sockets of its own.
    private SharedObjects<LwaTokenSource>.Lease TakeLogin(string? scope) =>
        shared.Logins.Take(settings.Credentials.KeyOf(scope), () => OpenLogin(scope), settings.Time);

    private LwaTokenSource OpenLogin(string? scope)
    {
        var (credentials, time) = (settings.Credentials, settings.Time);
        var lease = TakeSockets(scope is null ? credentials.SellerKey : credentials.ClientId, credentials.TokenEndpoint);
        var chain = new RetryHandler(retries, settings.UserAgent)
        {
            InnerHandler = new LwaFormHandler(credentials, scope) { InnerHandler = new SendHandler(lease.Value, limit, reader) },
        };
        return new LwaTokenSource(new LwaLogin(credentials, new HttpMessageInvoker(chain), settings.LoginErrors, time), lease, time);
    }

    private SharedObjects<SocketPool>.Lease TakeSockets(string owner, Uri address) => shared.Sockets.Take(
        owner + "\n" + address.GetLeftPart(UriPartial.Authority),
        () => settings.Handler is { } handler ? SocketPool.Over(handler) : SocketPool.To(address, settings.Time),
        settings.Time);
}
