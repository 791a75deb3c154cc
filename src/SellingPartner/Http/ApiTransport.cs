using SellingPartner.Authentication;
using SellingPartner.Errors;
using SellingPartner.Quota;
using SellingPartner.Retry;
using SellingPartner.Telemetry;

namespace SellingPartner.Http;

/// <summary>
/// Carries out one operation: repeats by class, waits for quota before each attempt, puts a token on each message, and turns a final
/// failure into an exception. Serves every API of the Selling Partner API alike.
/// </summary>
/// <param name="settings">Where to and how.</param>
/// <param name="sender">Makes one attempt.</param>
/// <param name="pipelines">Repeats attempts.</param>
/// <param name="logins">Give access tokens.</param>
/// <param name="findQuota">Finds the quota of an operation.</param>
/// <param name="history">Keeps what was called.</param>
/// <param name="life">Knows whether the connection is open.</param>
/// <param name="time">The clock.</param>
internal sealed class ApiTransport(
    TransportSettings settings,
    ApiSender sender,
    Pipelines pipelines,
    LwaTokenSources logins,
    Func<ApiOperation, IQuota> findQuota,
    CallHistory history,
    ConnectionLife life,
    TimeProvider time)
{
    /// <summary>Sends a request until it is answered for good.</summary>
    /// <param name="request">The request.</param>
    /// <param name="form">What the answer must be.</param>
    /// <param name="call">The call it is part of.</param>
    /// <returns>The answer.</returns>
    public async Task<T> SendAsync<T>(ApiRequest request, AnswerForm form, ApiCall call)
        where T : class
    {
        var address = request.AddressUnder(settings.Endpoint);
        var quota = findQuota(request.Operation);
        using var dispatch = life.Join(call.Dispatch);
        var exchange = Open(request, address, call, quota, dispatch.Token);
        var ending = Exchange.Stopped;
        try
        {
            var outcome = await pipelines.RepeatAsync(
                exchange, one => AttemptAsync(one, request, address, quota, form), dispatch.Token).ConfigureAwait(false);
            ending = outcome.FailureText;
            if (outcome.Value is T value)
                return value;
            var report = new FailureReport(exchange, outcome);
            throw request.Operation.Api.Errors.Classify(report) ?? FailureMapper.Describe(report);
        }
        catch (OperationCanceledException stopped) when (life.Ended(call))
        {
            // The report decides what is known of the attempt that was answered last, if there was one.
            exchange.Report(null);
            var failure = life.Explain(exchange, stopped);
            ending = failure.ErrorId;
            throw failure;
        }
        catch (SellingPartnerException failure) when (ending == Exchange.Stopped)
        {
            // The login failed: nothing was sent, or not again.
            ending = failure.ErrorId;
            throw;
        }
        finally
        {
            exchange.Report(null);
            history.Add(exchange.ToRecord(ending));
        }
    }

    private Exchange Open(ApiRequest request, Uri address, ApiCall call, IQuota quota, CancellationToken dispatch)
    {
        var mask = request.Operation.Api.Mask;
        var scrubber = new Scrubber(() => mask.FindPersonal(request.Body), logins.For(request.Operation).FindSecrets);
        return new Exchange(request.Operation, request.Target, address, call, time, () => quota.Pace)
        {
            Dispatch = dispatch,
            Scrubber = scrubber,
            Bodies = call.WantsBodies ? outcome => new(mask.Show(request.Body, Scrubber.OfForms), mask.Show(outcome?.Body, scrubber)) : null,
        };
    }

    private async Task<ApiOutcome> AttemptAsync(Exchange exchange, ApiRequest request, Uri address, IQuota quota, AnswerForm form)
    {
        var (outcome, token) = await SendOnceAsync(exchange, request, address, quota, form).ConfigureAwait(false);
        var tokens = logins.For(request.Operation);
        if (exchange.Reauthorised || !tokens.MayHaveExpired(token, outcome) || !RetryRule.IsSafe(request.Operation.RetryClass, outcome))
            return outcome;
        exchange.Reauthorised = true;
        exchange.Report(TimeSpan.Zero);
        tokens.Drop(token);
        return (await SendOnceAsync(exchange, request, address, quota, form).ConfigureAwait(false)).Outcome;
    }

    private async Task<(ApiOutcome Outcome, AccessToken Token)> SendOnceAsync(
        Exchange exchange, ApiRequest request, Uri address, IQuota quota, AnswerForm form)
    {
        var call = exchange.Call!;
        var turn = await quota.TakeAsync(exchange.Dispatch).ConfigureAwait(false);
        exchange.OnTurn();
        AccessToken token;
        try
        {
            token = await logins.For(request.Operation).GetAsync(exchange.Dispatch).ConfigureAwait(false);
            exchange.Dispatch.ThrowIfCancellationRequested();
        }
        catch
        {
            quota.GiveBack();
            throw;
        }

        try
        {
            var outcome = await sender.SendAsync(exchange, Compose(request, address, token), form, call.Wire).ConfigureAwait(false);
            Learn(quota, turn, outcome);
            return (outcome, token);
        }
        finally
        {
            quota.Done();
        }
    }

    private static void Learn(IQuota quota, long turn, ApiOutcome outcome)
    {
        if (outcome.Failure == FailureKind.Throttled)
            quota.Refused(turn, outcome.RetryAfter);
        else if (outcome.Status is not null)
            quota.Admitted(outcome.RateLimit);
    }

    private HttpRequestMessage Compose(ApiRequest request, Uri address, AccessToken token)
    {
        var message = new HttpRequestMessage(request.Operation.Method, address);
        message.Headers.TryAddWithoutValidation("x-amz-access-token", token.Value);
        message.Headers.TryAddWithoutValidation("User-Agent", settings.UserAgent);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.ExpectContinue = false;
        foreach (var header in request.Headers)
            message.Headers.TryAddWithoutValidation(header.Key, header.Value);
        if (request.Body is { } body)
            message.Content = new SingleUseContent(body, "application/json");
        else if (request.Operation.RetryClass != RetryClass.Read)
            message.Content = new SingleUseContent([], mediaType: null);
        return message;
    }
}
