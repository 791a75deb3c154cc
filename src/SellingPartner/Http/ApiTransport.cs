using Polly;
using Polly.Timeout;
using SellingPartner.Authentication;
using SellingPartner.Errors;
using SellingPartner.Quota;
using SellingPartner.Retry;
using SellingPartner.Telemetry;

namespace SellingPartner.Http;

/// <summary>
/// Carries out the operations of any Selling Partner API: an <see cref="HttpClient"/> over a chain of handlers. Report (history, failures as
/// exceptions), retry, quota, login, send; each attempt passes the last three anew, with a message of its own.
/// </summary>
internal sealed class ApiTransport : IDisposable
{
    private readonly TransportSettings settings;
    private readonly CallHistory history = new();
    private readonly ConnectionLife life;
    private readonly QuotaRegistry quotas;
    private readonly HttpClient http;

    /// <summary>Puts the chain together. Nothing is sent.</summary>
    /// <param name="settings">Where to, as whom, within which bounds.</param>
    public ApiTransport(TransportSettings settings)
    {
        this.settings = settings;
        life = new ConnectionLife(settings.Name);
        quotas = SharedState.Quotas(settings.Handler, settings.Store);
        var rule = new RetryRule(settings.MaxAttempts, settings.MaxRetryWait, settings.Random);
        var retries = new Lazy<ResiliencePipeline<HttpResponseMessage>>(() => RetryPipeline.Build(rule, settings.Time));
        var reader = new AnswerReader(settings.Time, settings.Proof, SharedState.RequestIds(settings.Handler, settings.Endpoint));
        var limit = new Lazy<ResiliencePipeline>(BuildLimit);
        var logins = new LwaTokenSources(scope => SharedState.Tokens(settings.Handler).Find(settings.Credentials.KeyOf(scope), () => new LwaTokenSource(
            new LwaLogin(settings.Credentials, LoginChain(scope), settings.LoginErrors, settings.Time), settings.Time)));

        // An attempt is bounded by the handler that makes it, and the waits between attempts have bounds of their own.
        http = new HttpClient(Chain(), disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

        DelegatingHandler Chain() => new ReportHandler(logins, history, life, settings.Time)
        {
            InnerHandler = new RetryHandler(retries, settings.UserAgent)
            {
                InnerHandler = new QuotaHandler(FindQuota) { InnerHandler = new LoginHandler(logins) { InnerHandler = Send(settings.Endpoint) } },
            },
        };

        HttpMessageInvoker LoginChain(string? scope) => new(new RetryHandler(retries, settings.UserAgent)
        {
            InnerHandler = new LwaFormHandler(settings.Credentials, scope) { InnerHandler = Send(settings.Credentials.TokenEndpoint) },
        });

        SendHandler Send(Uri address) => new(limit, reader) { InnerHandler = settings.Handler ?? SharedHandler.For(address) };
    }

    /// <summary>Cancelled when the transport is closed.</summary>
    public CancellationToken Closed => life.Closed;

    /// <summary>Sends a request until it is answered for good.</summary>
    /// <param name="request">The request.</param>
    /// <param name="form">What the answer must be.</param>
    /// <param name="call">The call it is part of.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="SellingPartnerException">There is none.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, AnswerForm form, ApiCall call)
        where T : class
    {
        using var message = request.ToMessage(settings.Endpoint, form, call);
        using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, call.Dispatch).ConfigureAwait(false);
        return (T)AnswerContent.OutcomeOf(response).Value!;
    }

    /// <summary>The quota of an operation.</summary>
    /// <param name="operation">The operation.</param>
    public IQuota FindQuota(ApiOperation operation) =>
        quotas.Find(settings.Credentials.QuotaKeyOf(operation), settings.Endpoint.Authority, operation, settings.Plan, settings.Time);

    /// <summary>The newest calls, in the order in which they ended.</summary>
    public IReadOnlyList<ApiCallRecord> ReadHistory() => history.Read();

    /// <summary>Ends what operations wait for, and sends nothing more. Requests that have left end by themselves. Safe to call again.</summary>
    public void Dispose()
    {
        life.Dispose();
        http.CancelPendingRequests();
    }

    private ResiliencePipeline BuildLimit() => new ResiliencePipelineBuilder { TimeProvider = settings.Time }
        .AddTimeout(new TimeoutStrategyOptions { Timeout = settings.RequestTimeout })
        .Build();
}
