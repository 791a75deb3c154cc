using System.Diagnostics;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>A run of <c>mcf</c> in a process of its own.</summary>
internal sealed class Mcf : IDisposable
{
    private readonly Process process;
    private Task<string>? error;

    private Mcf(Process process) => this.process = process;

    public StreamReader Out => process.StandardOutput;

    public StreamReader Error => process.StandardError;

    public StreamWriter In => process.StandardInput;

    public int Id => process.Id;

    /// <summary>The most memory it held so far, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    public static string Root { get; } = FindRoot();

    public static string Sample(string name) => Path.Combine(Root, "docs", "samples", name);

    /// <summary>Starts mcf without credentials, unless they are given.</summary>
    public static Mcf Start(IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        return Start("dotnet", [Program, .. arguments, .. StartTime([.. arguments])], environment);
    }

    /// <summary>Starts mcf from a shell, with limits and streams of its own, on systems that have one.</summary>
    /// <param name="limits">A command of the shell that comes first, such as <c>ulimit -f 8</c>: files of at most 4 KB.</param>
    public static Mcf StartIn(
        string limits,
        IEnumerable<string> arguments,
        (string Name, string? Value)[] environment,
        string streams = ""
    ) =>
        Start(
            "sh",
            ["-c", $"trap '' XFSZ\n{limits}\nexec dotnet \"$@\" {streams}", "sh", Program, .. arguments, .. StartTime([.. arguments])],
            // Both make files larger than a limit allows.
            [.. environment, ("DOTNET_EnableWriteXorExecute", "0"), ("DOTNET_EnableDiagnostics", "0")]
        );

    /// <summary>The assembly of mcf.</summary>
    public static string Program
    {
        get
        {
            var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
            return Path.Combine(Root, "src", "AmazonMcf.Cli", "bin", configuration, "net10.0", "mcf.dll");
        }
    }

    private static Mcf Start(string program, IEnumerable<string> arguments, (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("SPAPI_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Mcf(Process.Start(start)!);
    }

    /// <summary>Runs mcf to its end, in the process of the test.</summary>
    public static Task<McfRun> RunAsync(params string[] arguments) => Task.Run(() => InProcess.Run(arguments));

    /// <summary>Runs mcf to its end, in a process of its own.</summary>
    public static async Task<McfRun> RunAloneAsync(params string[] arguments)
    {
        using var mcf = Start(arguments);
        return await mcf.EndAsync();
    }

    /// <summary>
    /// Reads its error stream from now on, so that it never waits for a reader; <see cref="EndAsync"/> returns its output.
    /// </summary>
    public void CollectError() => error ??= Error.ReadToEndAsync();

    /// <summary>Reads the rest of what it says and waits for its end.</summary>
    public async Task<McfRun> EndAsync()
    {
        var output = Out.ReadToEndAsync();
        CollectError();
        await process.WaitForExitAsync();
        return new McfRun(process.ExitCode, await output, await error!);
    }

    /// <summary>Reads the error stream up to the first line that contains a text.</summary>
    public async Task WaitForErrorAsync(string text)
    {
        while (await Error.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"mcf ended without saying '{text}'.");
    }

    /// <summary>Ends it at once, as the system does when memory runs out: nothing is cleaned up.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    /// <summary>The option with which a store that mcf is about to make starts at the time of all tests.</summary>
    public static IEnumerable<string> StartTime(string[] arguments)
    {
        var store = arguments.SkipWhile(argument => argument is not ("--store" or "--embedded")).ElementAtOrDefault(1);
        var isNew = store is not null && (!File.Exists(store) || arguments.Contains("--fresh"));
        return isNew && arguments is not ["clock", ..] && !arguments.Contains("--start-time") ? ["--start-time", TestStart.Text] : [];
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AmazonMcf.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not lie in a clone of AmazonMcf.");
        }

        return folder.FullName;
    }
}
