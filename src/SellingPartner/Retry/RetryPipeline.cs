using Polly;
using Polly.Retry;
using SellingPartner.Errors;
using SellingPartner.Http;

namespace SellingPartner.Retry;

/// <summary>
/// The Polly pipeline that repeats attempts. One strategy for each reason to repeat, the outermost first: transient failures, a quota
/// that is used up, an expired access token. Each bounds its own retries, so that those of one reason do not use up those of another.
/// </summary>
internal static class RetryPipeline
{
    private static readonly ResiliencePropertyKey<RequestContext> ContextKey = new("request");

    /// <summary>Builds the pipeline.</summary>
    /// <param name="rule">Decides what is repeated and when.</param>
    /// <param name="time">The clock of all waits.</param>
    public static ResiliencePipeline<HttpResponseMessage> Build(RetryRule rule, TimeProvider time)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time };
        if (rule.MaxRetries > 0)
        {
            builder.AddRetry(Options(rule.MaxRetries, rule.RepeatsTrouble));
        }

        return builder
            .AddRetry(Options(rule.MaxThrottledRetries, rule.RepeatsThrottled))
            .AddRetry(Options(1, RetryRule.RepeatsExpired))
            .Build();
    }

    /// <summary>Opens the context of one operation; return it to the pool.</summary>
    public static ResilienceContext Open(RequestContext requestContext, CancellationToken stop)
    {
        var context = ResilienceContextPool.Shared.Get(stop);
        context.Properties.Set(ContextKey, requestContext);
        return context;
    }

    private static RetryStrategyOptions<HttpResponseMessage> Options(
        int maxRetries, Func<RequestContext, ApiOutcome, bool> repeats) =>
        new()
        {
            MaxRetryAttempts = maxRetries,
            ShouldHandle = arguments => new(OutcomeOf(arguments.Outcome) is { } outcome && repeats(ContextOf(arguments.Context), outcome)),
            DelayGenerator = arguments => new(ContextOf(arguments.Context).NextWait),
            OnRetry = arguments =>
            {
                ContextOf(arguments.Context).Report(arguments.RetryDelay);
                return default;
            },
        };

    // A stop, a login that failed and a request that cannot be sent are no attempts.
    private static ApiOutcome? OutcomeOf(Outcome<HttpResponseMessage> attempt) => attempt switch
    {
        { Result: { } response } => ResponseContent.OutcomeOf(response),
        { Exception: NoResponseException failure } => failure.Outcome,
        _ => null,
    };

    private static RequestContext ContextOf(ResilienceContext context) => context.Properties.GetValue(ContextKey, null!);
}
