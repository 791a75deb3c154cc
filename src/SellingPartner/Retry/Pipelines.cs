using SellingPartner.Http;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace SellingPartner.Retry;

/// <summary>The Polly pipelines of a connection: one that repeats attempts by <see cref="RetryRule"/>, one that bounds each of them in time. Built when first used.</summary>
/// <param name="rule">Decides about the next attempt.</param>
/// <param name="timeout">How long an attempt may take.</param>
/// <param name="time">The clock of all waits.</param>
internal sealed class Pipelines(RetryRule rule, TimeSpan timeout, TimeProvider time)
{
    private static readonly ResiliencePropertyKey<Exchange> ExchangeKey = new("exchange");

    private readonly Lazy<ResiliencePipeline<ApiOutcome>> retry = new(() => BuildRetry(rule, time));
    private readonly Lazy<ResiliencePipeline> limit = new(() => BuildTimeout(timeout, time));

    /// <summary>Makes attempts until one is good or final.</summary>
    /// <param name="exchange">The operation.</param>
    /// <param name="attempt">Makes one attempt.</param>
    /// <param name="stop">Ends the waits between attempts.</param>
    public async Task<ApiOutcome> RepeatAsync(Exchange exchange, Func<Exchange, Task<ApiOutcome>> attempt, CancellationToken stop)
    {
        var context = ResilienceContextPool.Shared.Get(stop);
        context.Properties.Set(ExchangeKey, exchange);
        try
        {
            var outcome = await retry.Value.ExecuteAsync(
                static async (context, attempt) =>
                    await attempt(context.Properties.GetValue(ExchangeKey, null!)).ConfigureAwait(false),
                context,
                attempt).ConfigureAwait(false);
            exchange.Report(null);
            return outcome;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Makes one attempt within the time it may take; throws <see cref="TimeoutRejectedException"/> when it takes longer.</summary>
    public ValueTask<ApiOutcome> BoundAsync(Func<CancellationToken, Task<ApiOutcome>> attempt, CancellationToken stop) =>
        limit.Value.ExecuteAsync(
            static async (attempt, stop) => await attempt(stop).ConfigureAwait(false), attempt, stop);

    private static ResiliencePipeline<ApiOutcome> BuildRetry(RetryRule rule, TimeProvider time) =>
        new ResiliencePipelineBuilder<ApiOutcome> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<ApiOutcome>
            {
                // The rule counts attempts itself: it also counts the waits.
                MaxRetryAttempts = int.MaxValue,
                ShouldHandle = arguments => new(Decide(rule, arguments.Context, arguments.Outcome.Result)),
                DelayGenerator = arguments => new(ExchangeOf(arguments.Context).NextWait),
                OnRetry = arguments =>
                {
                    ExchangeOf(arguments.Context).Report(arguments.RetryDelay);
                    return default;
                },
            })
            .Build();

    private static ResiliencePipeline BuildTimeout(TimeSpan timeout, TimeProvider time) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = timeout })
            .Build();

    private static bool Decide(RetryRule rule, ResilienceContext context, ApiOutcome? outcome)
    {
        if (outcome is null)
            return false;
        var exchange = ExchangeOf(context);
        exchange.NextWait = rule.NextWait(exchange, outcome);
        return exchange.NextWait is not null;
    }

    private static Exchange ExchangeOf(ResilienceContext context) => context.Properties.GetValue(ExchangeKey, null!);
}
