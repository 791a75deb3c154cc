using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace AmazonMcf.Cli;

/// <summary>A run of <c>mcf</c> at a pseudo terminal, which <c>script</c> of util-linux opens: standard streams are the terminal.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>What Ctrl+C types.</summary>
    public const string ControlC = "\u0003";

    // A process that is started in the background ignores Ctrl+C, and so would those that it starts.
    private static readonly string[] WithControlC = ["env", "--default-signal=INT"];

    private readonly StringBuilder shown = new();
    private readonly Process process;

    private Terminal(Process process) => this.process = process;

    /// <summary>Whether this machine has the programs that it needs.</summary>
    public static bool IsAvailable { get; } = Runs("script", "--version") && Runs(WithControlC[0], WithControlC[1], "true");

    public static Terminal Start(params string[] arguments)
    {
        string[] program = [.. WithControlC, "dotnet", Mcf.Program];
        var words = program.Concat(arguments).Concat(Mcf.StartTime(arguments))
            .Select(word => "'" + word.Replace("'", @"'\''", StringComparison.Ordinal) + "'");
        var start = new ProcessStartInfo("script", ["-qec", string.Join(' ', words), "/dev/null"])
        {
            WorkingDirectory = Mcf.Root,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["TERM"] = "dumb";
        foreach (var name in new[] { "SPAPI_CLIENT_ID", "SPAPI_CLIENT_SECRET", "SPAPI_REFRESH_TOKEN" })
        {
            start.Environment[name] = "test";
        }

        return new Terminal(Process.Start(start)!);
    }

    /// <summary>Reads up to a text that is shown.</summary>
    public async Task WaitForAsync(string text)
    {
        var buffer = new char[1024];
        while (!shown.ToString().Contains(text, StringComparison.Ordinal))
        {
            var count = await process.StandardOutput.ReadAsync(buffer);
            Assert.True(count > 0, $"mcf ended without showing '{text}': {shown}");
            shown.Append(buffer, 0, count);
        }
    }

    public async Task TypeAsync(string text)
    {
        await process.StandardInput.WriteAsync(text);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Waits for the end, and returns the exit code and everything that was shown, whose lines may break at any space.</summary>
    public async Task<(int ExitCode, string Shown)> EndAsync()
    {
        shown.Append(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Join(' ', shown.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static bool Runs(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
