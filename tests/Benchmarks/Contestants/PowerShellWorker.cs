using System.Globalization;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>A script in a PowerShell of its own that has the module imported and times its own work.</summary>
internal sealed class PowerShellWorker : IDisposable
{
    private readonly Worker worker;

    private PowerShellWorker(Worker worker) => this.worker = worker;

    /// <summary>Starts a script; null, and said so, where PowerShell is missing.</summary>
    public static PowerShellWorker? Start(Workplace workplace, string script, params string[] arguments)
    {
        if (Workplace.PowerShell is { } shell)
        {
            return new(
                Worker.Start(shell[0], [.. shell.Skip(1), "-NoProfile", "-File", workplace.Script(script), workplace.Module, .. arguments])
            );
        }

        SaySkipped(script);
        return null;
    }

    /// <summary>Says that a script is skipped, so that it is not mistaken for measured.</summary>
    public static void SaySkipped(string script) => Console.WriteLine($"  SKIPPED: {script}. PowerShell 7.4 or later is not on PATH.");

    /// <summary>Does one piece of work.</summary>
    public async Task<TimeSpan> AskAsync(string line) =>
        TimeSpan.FromMilliseconds(double.Parse(await worker.AskAsync(line), CultureInfo.InvariantCulture));

    public void Dispose() => worker.Dispose();
}
