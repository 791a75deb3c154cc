using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Polly;
using Polly.Timeout;

namespace SellingPartner.Retry;

/// <summary>
/// The pipelines of all connections on a clock. A pipeline knows its limits and nothing of a connection or a request, so that one serves
/// all connections with the same limits.
/// </summary>
internal sealed class SharedPipelines
{
    private static readonly ConditionalWeakTable<TimeProvider, SharedPipelines> OfClocks = new();

    private readonly TimeProvider time;
    private readonly ConcurrentDictionary<(int, TimeSpan, Func<double>), Lazy<ResiliencePipeline<HttpResponseMessage>>> retries = new();
    private readonly ConcurrentDictionary<TimeSpan, Lazy<ResiliencePipeline>> limits = new();

    private SharedPipelines(TimeProvider time) => this.time = time;

    /// <summary>The pipelines on a clock.</summary>
    /// <param name="time">The clock.</param>
    public static SharedPipelines Of(TimeProvider time) => OfClocks.GetValue(time, static clock => new SharedPipelines(clock));

    /// <summary>The pipeline that repeats attempts; built when first used.</summary>
    /// <param name="maxAttempts">How many requests one operation may cost.</param>
    /// <param name="maxWait">How long all waits between attempts may take together.</param>
    /// <param name="random">Numbers from 0 up to 1.</param>
    public Lazy<ResiliencePipeline<HttpResponseMessage>> Retries(int maxAttempts, TimeSpan maxWait, Func<double> random) =>
        retries.GetOrAdd((maxAttempts, maxWait, random), key =>
            new(() => RetryPipeline.Build(new RetryRule(key.Item1, key.Item2, key.Item3), time)));

    /// <summary>The pipeline that bounds an attempt in time; built when first used.</summary>
    /// <param name="timeout">How long the attempt may take.</param>
    public Lazy<ResiliencePipeline> Limit(TimeSpan timeout) => limits.GetOrAdd(timeout, limit =>
        new(() => new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(new TimeoutStrategyOptions { Timeout = limit })
            .Build()));
}
