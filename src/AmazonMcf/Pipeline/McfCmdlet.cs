using System.Collections.ObjectModel;
using System.Management.Automation;
using AmazonMcf.Errors;
using AmazonMcf.Submission;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>
/// What all commands share: failures become error records, a stop ends the work under way, and the requests made show as verbose
/// lines. Only the pipeline thread touches the pipeline.
/// </summary>
public abstract class McfCmdlet : PSCmdlet, IDisposable
{
    private readonly Lazy<DispatchStop> stop;
    private readonly Stack<IDisposable> parts = new();
    private bool disposed;

    /// <summary>Makes the command; the pipeline calls it.</summary>
    protected McfCmdlet() => stop = new(() => new DispatchStop(StopGrace, Time));

    /// <summary>How long requests on the wire may go on after a stop, to learn their outcome. Reads need none.</summary>
    private protected virtual TimeSpan StopGrace => TimeSpan.Zero;

    /// <summary>The clock of waits and displays.</summary>
    internal static TimeProvider Time => TimeProvider.System;

    /// <summary>The name of the command as users type it.</summary>
    internal string CommandName => MyInvocation.MyCommand?.Name ?? "";

    /// <summary>The tokens that end the work of this command.</summary>
    internal DispatchStop Stop => stop.Value;

    /// <summary>Whether bodies are shown: -Debug is on, or the preference for debug lines is.</summary>
    internal bool WantsBodies => Switch("Debug")
        ?? GetVariableValue("DebugPreference") is not (null or ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    /// <inheritdoc />
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected sealed override void BeginProcessing() => Guard(() =>
    {
        CheckParameters();
        Begin();
    });

    /// <inheritdoc />
    protected sealed override void ProcessRecord() => Guard(Process);

    /// <inheritdoc />
    protected sealed override void EndProcessing() => Guard(End);

    /// <inheritdoc />
    /// <remarks>Runs on another thread, and may run while or after the command is disposed: it only signals.</remarks>
    protected sealed override void StopProcessing() => Stop.Stop();

    /// <summary>Refuses parameters that contradict each other, before the command begins.</summary>
    private protected virtual void CheckParameters()
    {
    }

    /// <summary>Runs before the first input.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Runs for each input.</summary>
    protected virtual void Process()
    {
    }

    /// <summary>Runs after the last input; not when the pipeline ends early.</summary>
    protected virtual void End()
    {
    }

    /// <summary>
    /// Runs last, on the pipeline thread, however the pipeline ends: the only step that <c>Select-Object -First</c> and <c>-ErrorAction
    /// Stop</c> leave.
    /// </summary>
    /// <param name="disposing">Whether managed state may be touched.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposed || !disposing)
        {
            return;
        }

        disposed = true;
        while (parts.Count > 0)
        {
            parts.Pop().Dispose();
        }

        Stop.Dispose();
    }

    /// <summary>Takes over a part of the command: it is disposed of with the command, the newest part first.</summary>
    /// <typeparam name="T">The kind of part.</typeparam>
    /// <param name="part">The part.</param>
    /// <returns>The same part.</returns>
    private protected T Own<T>(T part)
        where T : IDisposable
    {
        parts.Push(part);
        return part;
    }

    /// <summary>Does one piece of work and waits for it.</summary>
    /// <typeparam name="T">What comes of it.</typeparam>
    /// <param name="work">The work.</param>
    /// <returns>What came of it.</returns>
    internal T Run<T>(Func<ApiCall, Task<T>> work)
    {
        using var pump = new CallPump(Stop, WriteAttempt, WantsBodies);
        return pump.Wait(Task.Run(() => work(pump.Call)));
    }

    /// <summary>Takes a stream item by item; the next item is asked for when it is needed.</summary>
    /// <typeparam name="T">The item.</typeparam>
    /// <param name="open">Opens the stream.</param>
    /// <returns>The items.</returns>
    internal IEnumerable<T> Stream<T>(Func<ApiCall, IAsyncEnumerable<T>> open)
    {
        using var pump = new CallPump(Stop, WriteAttempt, WantsBodies);
        var items = open(pump.Call).GetAsyncEnumerator(Stop.Wire);
        try
        {
            while (pump.Wait(items.MoveNextAsync().AsTask()))
            {
                yield return items.Current;
            }
        }
        finally
        {
            items.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    /// <summary>The files a path means; an error record when there are none.</summary>
    /// <param name="path">The path as it was typed.</param>
    /// <param name="isLiteral">Whether wildcards in it mean themselves.</param>
    /// <returns>The full paths.</returns>
    protected Collection<string> ResolveFiles(string path, bool isLiteral)
    {
        try
        {
            if (isLiteral)
            {
                return [GetUnresolvedProviderPathFromPSPath(path)];
            }

            return GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException)
        {
            WriteError(ErrorRecords.FileNotFound(path));
            return [];
        }
    }

    /// <summary>Writes a line for people who want to follow.</summary>
    /// <param name="text">The line; control characters of files and services in it are escaped, as in all messages below.</param>
    internal new void WriteVerbose(string text)
    {
        // With -Debug alone PowerShell would stop at each verbose line of a compiled command and ask whether to go on.
        if (Switch("Debug") == true && Switch("Verbose") is null)
        {
            WriteDebug(text);
        }
        else
        {
            base.WriteVerbose(VisibleText.Of(text));
        }
    }

    /// <summary>Writes a line for people who look for a mistake.</summary>
    /// <param name="text">The line.</param>
    internal new void WriteDebug(string text) => base.WriteDebug(VisibleText.Of(text));

    /// <summary>Warns.</summary>
    /// <param name="text">The warning.</param>
    internal new void WriteWarning(string text) => base.WriteWarning(VisibleText.Of(text));

    /// <summary>Asks whether to go on, where -WhatIf or -Confirm is given.</summary>
    /// <param name="target">What would be changed.</param>
    /// <param name="action">What would be done to it.</param>
    /// <returns>Whether to go on.</returns>
    internal new bool ShouldProcess(string target, string action) => base.ShouldProcess(VisibleText.Of(target), VisibleText.Of(action));

    /// <summary>Shows one request as a verbose line, and its bodies as debug lines.</summary>
    /// <param name="attempt">The request.</param>
    internal void WriteAttempt(ApiAttempt attempt)
    {
        WriteVerbose(AttemptText.Describe(attempt));
        if (attempt.Bodies?.Request is { } request)
        {
            WriteDebug(AttemptText.Name(attempt) + " sent: " + request);
        }

        if (attempt.Bodies?.Response is { } response)
        {
            WriteDebug(AttemptText.Name(attempt) + " got: " + response);
        }
    }

    /// <summary>Warns when the pipeline takes no more records: after a stop only the console is left.</summary>
    /// <param name="text">The warning.</param>
    internal void WarnLate(string text) => Host?.UI?.WriteWarningLine(VisibleText.Of(text));

    /// <summary>A switch as it was typed; null when it was not.</summary>
    /// <param name="name">The parameter.</param>
    private protected bool? Switch(string name) =>
        MyInvocation.BoundParameters.TryGetValue(name, out var value) ? value is SwitchParameter { IsPresent: true } : null;

    private void Guard(Action step)
    {
        try
        {
            step();
        }
        catch (OperationCanceledException) when (Stop.IsStopped)
        {
            throw new PipelineStoppedException();
        }
        catch (McfException failure)
        {
            ThrowTerminatingError(ErrorRecords.Of(failure, failure.Context.Target));
        }
    }
}
