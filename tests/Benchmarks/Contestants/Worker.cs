using System.Diagnostics;

namespace AmazonMcf.Benchmarks.Contestants;

/// <summary>A program that does one piece of work for each line it is sent and responds with one line.</summary>
internal sealed class Worker : IDisposable
{
    private readonly Process process;

    private Worker(Process process) => this.process = process;

    /// <summary>Bytes of memory it holds at the moment.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs; null for here.</param>
    public static Worker Start(string program, IEnumerable<string> arguments, string? folder = null) =>
        Start(Describe(program, arguments, folder, []));

    /// <summary>Starts a program whose log is not read.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">What its environment holds besides ours.</param>
    public static Worker StartLogging(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = Describe(program, arguments, folder: null, environment);
        start.RedirectStandardError = true;
        var worker = Start(start);
        _ = worker.process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        return worker;
    }

    /// <summary>Runs a program that has arguments before all others to its end.</summary>
    /// <returns>What it printed.</returns>
    public static Task<string> RunAsync(IReadOnlyList<string> command, IEnumerable<string> arguments) =>
        RunAsync(command[0], command.Skip(1).Concat(arguments));

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Where it runs; null for here.</param>
    /// <param name="environment">What its environment holds besides ours.</param>
    /// <returns>What it printed.</returns>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, string? folder = null, IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        using var worker = Start(Describe(program, arguments, folder, environment ?? []));
        worker.process.StandardInput.Close();
        var said = await worker.process.StandardOutput.ReadToEndAsync();
        await worker.process.WaitForExitAsync();
        return worker.process.ExitCode == 0
            ? said
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.{Environment.NewLine}{said}");
    }

    /// <summary>Sends a line and waits for the response.</summary>
    public async Task<string> AskAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        return await ReadLineAsync();
    }

    /// <summary>Waits for the next line it says.</summary>
    public async Task<string> ReadLineAsync() =>
        await process.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException(process.StartInfo.FileName + " ended before it answered.");

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
            process.WaitForExit();
        }

        process.Dispose();
    }

    private static Worker Start(ProcessStartInfo start) =>
        new(Process.Start(start) ?? throw new InvalidOperationException(start.FileName + " did not start."));

    private static ProcessStartInfo Describe(
        string program, IEnumerable<string> arguments, string? folder, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder ?? "",
        };

        // No one looks for updates or reports while times are taken.
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        start.Environment["POWERSHELL_TELEMETRY_OPTOUT"] = "1";
        start.Environment["NO_COLOR"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
