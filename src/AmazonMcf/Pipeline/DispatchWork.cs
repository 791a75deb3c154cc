using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner;
using SellingPartner.Quota;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>
/// What a command does for each input, and how it describes it. Everything except <paramref name="send"/> runs on the pipeline thread.
/// </summary>
/// <typeparam name="TRequest">One input, immutable once submitted.</typeparam>
/// <typeparam name="TResult">The result for one input.</typeparam>
/// <param name="operation">The operation whose quota paces the work, for the progress display.</param>
/// <param name="activity">The activity, for the progress display.</param>
/// <param name="describe">Returns a short name of an input, usually an order ID.</param>
/// <param name="send">Does the work for one input, on any thread.</param>
internal sealed class DispatchWork<TRequest, TResult>(
    ApiOperation operation, string activity, Func<TRequest, string> describe, Func<TRequest, McfConnection, ApiCall, Task<TResult>> send)
{
    /// <summary>The operation whose quota paces the work.</summary>
    public ApiOperation Operation { get; } = operation;

    /// <summary>The activity, for the progress display.</summary>
    public string Activity { get; } = activity;

    /// <summary>Returns a short name of an input.</summary>
    public Func<TRequest, string> Describe { get; } = describe;

    /// <summary>Does the work for one input.</summary>
    public Func<TRequest, McfConnection, ApiCall, Task<TResult>> Send { get; } = send;

    /// <summary>The operation that -WhatIf and -Confirm show. Default: none, for commands that only read.</summary>
    public string? Change { get; init; }

    /// <summary>Describes an input for -WhatIf and -Confirm, without personal data. Default: its name.</summary>
    public Func<TRequest, McfConnection?, ChangePrompt, string>? Confirm { get; init; }

    /// <summary>Writes the result for an input. Default: writes the result, or the items of a list.</summary>
    public Action<TRequest, TResult>? Write { get; init; }

    /// <summary>
    /// Returns the result for an input that is not sent because the service cannot be reached. Default: none, so that each input is an
    /// error.
    /// </summary>
    public Func<TRequest, McfConnection, Exception, TResult>? NotSent { get; init; }

    /// <summary>Called when there is no result for an input, in addition to the error record. Default: nothing.</summary>
    public Action<TRequest, Exception>? OnFailure { get; init; }

    /// <summary>The target object of an error record. Default: the input.</summary>
    public Func<TRequest, object?> TargetOf { get; init; } = request => request;

    /// <summary>Whether a result is final, that is, the outcome of its input is known. Default: always.</summary>
    public Func<TResult, bool> IsSettled { get; init; } = _ => true;

    /// <summary>The id of the order that an input is about. Default: none.</summary>
    public Func<TRequest, string?> OrderIdOf { get; init; } = _ => null;

    /// <summary>The order that was to be placed. Default: none.</summary>
    public Func<TRequest, McfOrderRequest?> OrderOf { get; init; } = _ => null;

    /// <summary>How many inputs remain, for the progress display; null if unknown. Default: null.</summary>
    public Func<int?> ToCome { get; init; } = () => null;

    /// <summary>The quota that currently paces the work over a connection. Default: the quota of the operation.</summary>
    public Func<McfConnection, QuotaSnapshot> QuotaOf { get; init; } = connection => connection.GetQuotaOfWork(operation);
}
