using AmazonMcf.Connection;
using AmazonMcf.Model;
using SellingPartner;
using SellingPartner.Quota;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>
/// What a command does for each of its inputs, and how it names them. Everything but <paramref name="send"/> runs on the pipeline thread.
/// </summary>
/// <typeparam name="TRequest">One input, immutable once submitted.</typeparam>
/// <typeparam name="TResult">What comes of it.</typeparam>
/// <param name="operation">The operation whose quota paces the work, for the progress display.</param>
/// <param name="activity">What goes on, for the progress display.</param>
/// <param name="describe">Names an input shortly: an order id as a rule.</param>
/// <param name="send">Does the work for one input, on any thread.</param>
internal sealed class DispatchWork<TRequest, TResult>(
    ApiOperation operation, string activity, Func<TRequest, string> describe, Func<TRequest, McfConnection, ApiCall, Task<TResult>> send)
{
    /// <summary>The operation whose quota paces the work.</summary>
    public ApiOperation Operation { get; } = operation;

    /// <summary>What goes on.</summary>
    public string Activity { get; } = activity;

    /// <summary>Names an input shortly.</summary>
    public Func<TRequest, string> Describe { get; } = describe;

    /// <summary>Does the work for one input.</summary>
    public Func<TRequest, McfConnection, ApiCall, Task<TResult>> Send { get; } = send;

    /// <summary>What the command changes, as -WhatIf and -Confirm say it; null for commands that only read.</summary>
    public string? Change { get; init; }

    /// <summary>Describes an input for -WhatIf and -Confirm, without personal data. Default: its name.</summary>
    public Func<TRequest, McfConnection?, ChangePrompt, string>? Confirm { get; init; }

    /// <summary>Writes what came of an input. Default: the result, or the items of a list.</summary>
    public Action<TRequest, TResult>? Write { get; init; }

    /// <summary>Takes note that there is no result for an input, beside the error record.</summary>
    public Action? OnFailure { get; init; }

    /// <summary>The object an error record names as its target. Default: the input.</summary>
    public Func<TRequest, object?> TargetOf { get; init; } = request => request;

    /// <summary>Whether a result says what became of its input. Default: it does.</summary>
    public Func<TResult, bool> IsSettled { get; init; } = _ => true;

    /// <summary>The id of the order that an input is about. Default: none.</summary>
    public Func<TRequest, string?> OrderIdOf { get; init; } = _ => null;

    /// <summary>The order that was to be placed. Default: none.</summary>
    public Func<TRequest, McfOrderRequest?> OrderOf { get; init; } = _ => null;

    /// <summary>How many inputs are still to come, for the progress display. Default: nobody knows.</summary>
    public Func<int?> ToCome { get; init; } = () => null;

    /// <summary>The quota that paces the work over a connection now. Default: the one of the operation.</summary>
    public Func<McfConnection, QuotaSnapshot> QuotaOf { get; init; } = connection => connection.GetQuota(operation);
}
