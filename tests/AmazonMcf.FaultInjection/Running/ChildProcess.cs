using System.Diagnostics;

namespace AmazonMcf.FaultInjection.Running;

/// <summary>A program in a process of its own, to be killed as the system kills: at once, with nothing cleaned up.</summary>
internal sealed class ChildProcess : IDisposable
{
    private const int RememberedLines = 20;

    private readonly Process process;
    private readonly Queue<string> output = new();

    private ChildProcess(Process process) => this.process = process;

    /// <summary>Called with every line of its output.</summary>
    public event Action<string>? LineWritten;

    public bool HasEnded => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <summary>The last lines of its output, for a report.</summary>
    public string LastOutput
    {
        get
        {
            lock (output)
            {
                return string.Join(Environment.NewLine, output);
            }
        }
    }

    /// <summary>Starts a program of .NET.</summary>
    /// <param name="program">The assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Variables beyond those of this process.</param>
    /// <param name="onLine">Called with every line of its output, on any thread.</param>
    public static ChildProcess Start(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        Action<string>? onLine = null
    )
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var child = new ChildProcess(new Process { StartInfo = start });
        child.LineWritten += onLine;
        child.Begin();
        return child;
    }

    /// <summary>Ends it at once.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits for something it is about to do.</summary>
    /// <param name="done">Ends when it is done.</param>
    /// <param name="atMost">How long to wait.</param>
    /// <returns>Whether it was done before the process ended and in time.</returns>
    public async Task<bool> UntilAsync(Task done, TimeSpan atMost)
    {
        using var over = new CancellationTokenSource(atMost);
        await Task.WhenAny(done, process.WaitForExitAsync(over.Token));
        await over.CancelAsync();
        return done.IsCompletedSuccessfully;
    }

    /// <summary>Waits for its end; one that does not come is a hang.</summary>
    public async Task WaitAsync(TimeSpan atMost)
    {
        using var timeout = new CancellationTokenSource(atMost);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            throw new FaultInjectionException(
                $"A program hung and was ended after {atMost.TotalMinutes:0} minutes. Its last output:{Environment.NewLine}{LastOutput}"
            );
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private void Begin()
    {
        process.OutputDataReceived += (_, line) => Remember(line.Data);
        process.ErrorDataReceived += (_, line) => Remember(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    private void Remember(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.Enqueue(line);
            if (output.Count > RememberedLines)
            {
                output.Dequeue();
            }
        }

        LineWritten?.Invoke(line);
    }
}
