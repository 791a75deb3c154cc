using System.Diagnostics;
using System.Text;

namespace AmazonMcf.Cli;

/// <summary>A run of <c>mcf</c> at a pseudo terminal, which <c>script</c> of util-linux opens: standard streams are the terminal.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>What Ctrl+C types.</summary>
    public const string ControlC = "\u0003";

    private readonly StringBuilder shown = new();
    private readonly Process process;

    private Terminal(Process process) => this.process = process;

    public static Terminal Start(params string[] arguments)
    {
        var words = new[] { "dotnet", Mcf.Program }.Concat(arguments).Concat(Mcf.StartTime(arguments))
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
}
