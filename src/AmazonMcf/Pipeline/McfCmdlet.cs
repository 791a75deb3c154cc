using System.Collections.ObjectModel;
using System.Management.Automation;
using AmazonMcf.Errors;
using AmazonMcf.Session;
using AmazonMcf.Submission;
using SellingPartner.Errors;
using SellingPartner.Telemetry;

namespace AmazonMcf.Pipeline;

/// <summary>
/// The base class of all commands: exceptions become error records, a stop ends the work in progress, and requests are shown as verbose
/// messages. Only the pipeline thread uses the pipeline.
/// </summary>
public abstract class McfCmdlet : PSCmdlet, IDisposable
{
    private readonly Lazy<DispatchStop> stop;
    private readonly Stack<IDisposable> parts = new();
    private bool disposed;

    /// <summary>Creates the command. PowerShell calls this constructor.</summary>
    protected McfCmdlet() => stop = new(() => new DispatchStop(StopGrace, Time));

    /// <summary>How long requests that were already sent may continue after a stop, to learn their outcome. Reads need no time.</summary>
    private protected virtual TimeSpan StopGrace => TimeSpan.Zero;

    /// <summary>The clock for waits and displayed times.</summary>
    internal static TimeProvider Time => TimeProvider.System;

    /// <summary>The name of the command as users type it.</summary>
    internal string CommandName => MyInvocation.MyCommand?.Name ?? "";

    /// <summary>The tokens that end the work of this command.</summary>
    internal DispatchStop Stop => stop.Value;

    /// <summary>Whether bodies are shown: with -Debug, or when $DebugPreference shows debug messages.</summary>
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
    /// <remarks>Runs on a different thread, possibly during or after Dispose, so it only signals.</remarks>
    protected sealed override void StopProcessing() => Stop.Stop();

    /// <summary>Rejects contradictory parameters before the command begins.</summary>
    private protected virtual void CheckParameters()
    {
    }

    /// <summary>Called before the first input.</summary>
    protected virtual void Begin()
    {
    }

    /// <summary>Called for each input.</summary>
    protected virtual void Process()
    {
    }

    /// <summary>Called after the last input, but not if the pipeline ends early.</summary>
    protected virtual void End()
    {
    }

    /// <summary>Writes warnings about what happened beside the requests.</summary>
    private protected virtual void ShowNotices()
    {
    }

    /// <summary>
    /// Called last, on the pipeline thread, regardless of how the pipeline ends: the only step that also runs after <c>Select-Object
    /// -First</c> and <c>-ErrorAction Stop</c>.
    /// </summary>
    /// <param name="disposing">Whether managed objects may be disposed.</param>
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

    /// <summary>Registers a part of the command, to be disposed with the command, in reverse order of registration.</summary>
    /// <typeparam name="T">The kind of part.</typeparam>
    /// <param name="part">The part.</param>
    /// <returns>The same part.</returns>
    private protected T Own<T>(T part)
        where T : IDisposable
    {
        parts.Push(part);
        return part;
    }

    /// <summary>Runs one task and waits for it.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="work">Starts the task.</param>
    /// <returns>The result.</returns>
    internal T Run<T>(Func<ApiCall, Task<T>> work)
    {
        using var pump = new CallPump(Stop, WriteAttempt, WantsBodies);
        return pump.Wait(Task.Run(() => work(pump.Call)));
    }

    /// <summary>Reads a stream item by item; the next item is requested only when it is needed.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
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

    /// <summary>Resolves a path to files; writes an error record when there are none.</summary>
    /// <param name="path">The path as typed.</param>
    /// <param name="isLiteral">Whether wildcard characters have no special meaning.</param>
    /// <returns>The full paths.</returns>
    protected Collection<string> ResolveFiles(string path, bool isLiteral)
    {
        if (!isLiteral && IsContent(path) && LiteralFile(path) is null)
        {
            ThrowTerminatingError(ErrorRecords.InvalidPath(null));
        }

        try
        {
            if (isLiteral)
            {
                return [GetUnresolvedProviderPathFromPSPath(path)];
            }

            var files = GetResolvedProviderPathFromPSPath(path, out _);
            if (files.Count > 0)
            {
                return files;
            }
        }
        catch (ItemNotFoundException)
        {
            // A path with wildcard characters that match nothing can be the name of a file, for example 'orders [2026].txt'.
        }

        if (LiteralFile(path) is { } file)
        {
            return [file];
        }

        WriteError(ErrorRecords.FileNotFound(path));
        return [];
    }

    // A row of an order file that was piped by Get-Content. It has personal data, so it must not get into messages.
    private static bool IsContent(string path) =>
        path.Any(char.IsControl) || path.Count(character => character is ',' or ';' or '|') >= 4;

    private string? LiteralFile(string path)
    {
        try
        {
            var file = GetUnresolvedProviderPathFromPSPath(path);
            return File.Exists(file) ? file : null;
        }
        catch (Exception failure) when (failure is System.Management.Automation.DriveNotFoundException or ProviderInvocationException
            or ItemNotFoundException or NotSupportedException or ArgumentException or PSInvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Finds items by a name or a pattern; writes an error record when an exact name is not found.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="name">The name or pattern as typed.</param>
    /// <param name="items">All items.</param>
    /// <param name="nameOf">The name of an item.</param>
    /// <param name="notFound">The error for an exact name.</param>
    /// <returns>The items found.</returns>
    internal IReadOnlyList<T> FindNamed<T>(
        string name, IEnumerable<T> items, Func<T, string?> nameOf, Func<string, ErrorRecord> notFound)
    {
        var pattern = new NamePattern(name);
        var found = pattern.Find(items, nameOf);
        if (found.Count == 0 && !pattern.HasWildcards)
        {
            WriteError(notFound(name));
        }

        return found;
    }

    /// <summary>Writes a verbose message.</summary>
    /// <param name="text">The message. Control characters in it are escaped, as in all messages below.</param>
    internal new void WriteVerbose(string text)
    {
        // With -Debug alone PowerShell would stop at each verbose message of a compiled command and ask whether to continue.
        if (Switch("Debug") == true && Switch("Verbose") is null)
        {
            WriteDebug(text);
        }
        else
        {
            base.WriteVerbose(VisibleText.Of(text));
        }
    }

    /// <summary>Writes a debug message.</summary>
    /// <param name="text">The message.</param>
    internal new void WriteDebug(string text) => base.WriteDebug(VisibleText.Of(text));

    /// <summary>Writes a warning.</summary>
    /// <param name="text">The warning.</param>
    internal new void WriteWarning(string text) => base.WriteWarning(VisibleText.Of(text));

    /// <summary>Writes a warning of several lines.</summary>
    /// <param name="lines">The lines.</param>
    internal void WriteWarning(IEnumerable<string> lines) =>
        base.WriteWarning(string.Join(Environment.NewLine, lines.Select(VisibleText.Of)));

    /// <summary>Shows the change with -WhatIf, or asks for confirmation if required.</summary>
    /// <param name="target">The object of the change.</param>
    /// <param name="action">The change.</param>
    /// <returns>Whether to make the change.</returns>
    internal new bool ShouldProcess(string target, string action) => base.ShouldProcess(VisibleText.Of(target), VisibleText.Of(action));

    /// <summary>Writes one request as a verbose message, and its bodies as debug messages.</summary>
    /// <param name="attempt">The request.</param>
    internal void WriteAttempt(ApiAttempt attempt)
    {
        ShowNotices();
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

    /// <summary>Writes a warning to the console: after a stop the pipeline accepts no more output.</summary>
    /// <param name="text">The warning.</param>
    internal void WarnLate(string text) => Host?.UI?.WriteWarningLine(VisibleText.Of(text));

    /// <summary>The value of a switch; null when it was not typed.</summary>
    /// <param name="name">The parameter.</param>
    private protected bool? Switch(string name) =>
        MyInvocation.BoundParameters.TryGetValue(name, out var value) ? value is SwitchParameter { IsPresent: true } : null;

    private void Guard(Action step)
    {
        try
        {
            step();
            ShowNotices();
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
