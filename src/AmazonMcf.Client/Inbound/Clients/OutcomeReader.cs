using AmazonMcf.Errors;
using AmazonMcf.Submission;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.Clients;

/// <summary>
/// Sends a change that must not be made twice. If no response proves its outcome, reads until the change shows, for a minute: the service
/// completes a change after its response, so that it shows late.
/// </summary>
/// <param name="rule">Says what has to be determined by reading.</param>
/// <param name="time">The clock of the waits.</param>
internal sealed class OutcomeReader(ProofRule rule, TimeProvider time)
{
    private const double Growth = 1.5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Makes a change.</summary>
    /// <typeparam name="T">What results from it.</typeparam>
    /// <param name="send">Sends it.</param>
    /// <param name="find">Reads whether it is in effect; returns null if it is not.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <param name="advice">What to do if the outcome stays unknown. Default: run the command again.</param>
    /// <returns>The result of the response, or of the read.</returns>
    /// <exception cref="McfOutcomeUnknownException">Neither a response nor a read proved the outcome.</exception>
    /// <exception cref="McfException">The change was rejected.</exception>
    public async Task<T> MakeAsync<T>(Func<Task<T>> send, Func<Task<T?>> find, ApiCall call, string? advice = null)
        where T : class
    {
        var before = call.OpenWrites;
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (McfException failure) when (rule.NeedsReading(failure, rule.MayHaveTakenEffect(call, before)))
        {
            var isOpen = failure is McfOutcomeUnknownException || rule.MayHaveTakenEffect(call, before);
            var (found, trouble) = await ReadAsync(find, isOpen, call).ConfigureAwait(false);
            return found ?? throw (isOpen ? Unknown(failure, trouble, advice) : failure);
        }
    }

    /// <summary>Makes a change that has the same effect when it is repeated.</summary>
    /// <typeparam name="T">What results from it.</typeparam>
    /// <param name="send">Sends it.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The result of the response.</returns>
    /// <exception cref="McfOutcomeUnknownException">
    /// No response proved the outcome, or the change was rejected after an earlier request may have made it.
    /// </exception>
    /// <exception cref="McfException">The change was rejected.</exception>
    public async Task<T> RepeatAsync<T>(Func<Task<T>> send, ApiCall call)
    {
        var before = call.OpenWrites;
        try
        {
            return await send().ConfigureAwait(false);
        }
        catch (McfException failure) when (failure is not McfOutcomeUnknownException && rule.MayHaveTakenEffect(call, before))
        {
            throw new McfOutcomeUnknownException(
                failure.Message + " An earlier request, whose response was lost, may have taken effect.", failure.Context, failure);
        }
    }

    private async Task<(T? Found, McfException? Trouble)> ReadAsync<T>(Func<Task<T?>> find, bool isOpen, ApiCall call)
        where T : class
    {
        call.OnSettling(begins: true);
        var begun = time.GetTimestamp();
        for (var wait = FirstWait; ; wait = Next(wait))
        {
            var (found, trouble) = await TryAsync(find).ConfigureAwait(false);
            if (found is not null || !isOpen || time.GetElapsedTime(begun) >= Limit)
            {
                call.OnSettling(begins: false);
                return (found, trouble);
            }

            await time.Delay(wait, call.Dispatch).ConfigureAwait(false);
            call.OnWaited(wait);
        }
    }

    private static async Task<(T? Found, McfException? Trouble)> TryAsync<T>(Func<Task<T?>> find)
        where T : class
    {
        try
        {
            return (await find().ConfigureAwait(false), null);
        }
        catch (McfException failure)
        {
            return (null, failure);
        }
    }

    private static TimeSpan Next(TimeSpan wait)
    {
        var next = TimeSpan.FromSeconds(wait.TotalSeconds * Growth);
        return next < LongestWait ? next : LongestWait;
    }

    private static McfOutcomeUnknownException Unknown(McfException failure, McfException? trouble, string? advice) => new(
        $"{failure.Message} Reading did not determine the outcome: " + (trouble?.Message ?? "the change does not show."),
        failure.Context,
        failure)
    {
        Advice = advice,
    };
}
