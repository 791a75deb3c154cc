using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Results;
using AmazonMcf.Service;
using AmazonMcf.Submission;
using AmazonMcf.Workflows;
using SellingPartner.Telemetry;

namespace AmazonMcf.Cli.Verbs;

/// <summary>A run of a command over a connection.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="messages">Receives errors.</param>
/// <param name="open">The connection.</param>
/// <param name="stop">Stops the run gracefully.</param>
internal sealed class VerbRun(ParseResult parsed, Messages messages, CliConnection open, DispatchStop stop)
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(500);

    public ParseResult Parsed => parsed;

    public Messages Messages => messages;

    public McfConnection Mcf => open.Mcf;

    public DispatchStop Stop => stop;

    /// <summary>The embedded service; null for any other service.</summary>
    public EmbeddedService? Service => open.Service;

    /// <summary>The warning that the client secret expires soon; null if there is none.</summary>
    public string? ClientSecretWarning => open.ClientSecretWarning;

    /// <summary>The time of the service: virtual for the embedded service.</summary>
    public DateTime Now => open.Now;

    /// <summary>The exit code so far.</summary>
    public int ExitCode { get; private set; }

    /// <summary>A call that ends when the run is stopped.</summary>
    public ApiCall NewCall() => new(dispatch: stop.Dispatch, wire: stop.Wire);

    /// <summary>The list of orders, in full or as summaries. The newest object of each order is returned.</summary>
    /// <param name="since">The time since which their status changed; null for the default of the service.</param>
    public IEnumerable<McfOrder> ListOrders(DateTime? since) =>
        Mcf.Outbound.ListOrdersAsync(NewestOrders.StartOf(since, Mcf, Service?.Now), NewCall()).ToBlockingEnumerable();

    /// <summary>Reads an order.</summary>
    public Task<McfOrder> ReadOrderAsync(string id, ApiCall call) => Mcf.Outbound.GetOrderAsync(id, call);

    /// <summary>
    /// Does something for each request, with a limited number in progress, and returns the results in the order of the requests. An error
    /// is reported and changes the exit code; one that concerns every request ends the run.
    /// </summary>
    /// <typeparam name="TRequest">The type of the requests.</typeparam>
    /// <typeparam name="TResult">The type of the results.</typeparam>
    /// <param name="requests">The requests.</param>
    /// <param name="work">Does one of them.</param>
    public IEnumerable<TResult> Each<TRequest, TResult>(IEnumerable<TRequest> requests, Func<TRequest, ApiCall, Task<TResult>> work)
    {
        using var window = new DispatchWindow<TRequest, TResult>(DispatchLimit.Usual, McfOutputOrder.Input, work, stop);
        foreach (var request in requests)
        {
            while (window.IsFull)
            {
                foreach (var result in Take(window))
                {
                    yield return result;
                }
            }

            window.Submit(request);
        }

        while (window.Count > 0)
        {
            foreach (var result in Take(window))
            {
                yield return result;
            }
        }
    }

    /// <summary>Reports an error.</summary>
    /// <param name="text">The error.</param>
    /// <param name="exitCode">The exit code it causes, unless a higher one applies.</param>
    public void Fail(string text, int exitCode = Cli.ExitCode.SomeRejected)
    {
        messages.Error(text);
        Finish(exitCode);
    }

    /// <summary>Sets the exit code, unless a higher one applies.</summary>
    public void Finish(int exitCode) => ExitCode = Math.Max(ExitCode, exitCode);

    private IEnumerable<TResult> Take<TRequest, TResult>(DispatchWindow<TRequest, TResult> window)
    {
        if (!window.Take(Refresh, out var outcome))
        {
            yield break;
        }

        if (outcome!.Failure is McfException failure && !FailedOrder.ConcernsAll(failure))
        {
            var isUnknown = PlacingOutcome.Of(failure) == McfOutcome.Unknown;
            Fail(
                $"{failure.ErrorId}: {failure.Message} {failure.RecommendedAction}",
                isUnknown ? Cli.ExitCode.SomeUnknown : Cli.ExitCode.SomeRejected);
            yield break;
        }

        yield return outcome.GetResult();
    }
}
