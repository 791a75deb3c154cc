using System.Diagnostics;
using System.Text.RegularExpressions;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>
/// The examples of docs/mcf.md, run in the order of the page by a shell in a folder with the samples, where each command line must end
/// without an error. The stores that the examples create start at the time of all tests.
/// </summary>
public partial class PageExampleTests
{
    [FactOn(Platforms.Unix)]
    public async Task Every_example_of_the_page_runs()
    {
        using var scratch = new Scratch();
        var page = await File.ReadAllTextAsync(Path.Combine(Mcf.Root, "docs", "mcf.md"));
        var blocks = Block().Matches(page).Select(match => match.Groups[1].Value).ToList();
        Assert.True(blocks.Count > 12);
        CopySamples(scratch.Path("docs/samples"));
        var script = scratch.Write(
            "examples.sh",
            [
                "set -eu",
                $"mcf() {{ dotnet '{Mcf.Program}' \"$@\"; }}",
                .. new[] { "orders.db", "stock.db" }.Select(store => $"mcf clock --embedded {store} --start-time {TestStart.Text} > start"),
                "set -x",
                .. blocks,
                "echo all examples ran",
            ]);

        var (exitCode, output, error) = await RunAsync(script, Path.GetDirectoryName(script)!);

        Assert.True(exitCode == 0, error);
        Assert.EndsWith("all examples ran\n", output, StringComparison.Ordinal);
    }

    private static void CopySamples(string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Mcf.Root, "docs", "samples")))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string script, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", [script])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    [GeneratedRegex(@"^```sh\r?\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
