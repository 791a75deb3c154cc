using System.Diagnostics;
using System.Text;

namespace AmazonMcf.Build;

/// <summary>Runs external programs: quietly, from the root of the clone, never longer than a limit.</summary>
internal static class Tool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    /// <summary>The full path of a program on PATH, or null.</summary>
    public static string? Find(string name)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Runs dotnet; a failure shows its output.</summary>
    /// <returns>What it printed.</returns>
    public static string Dotnet(Repository repository, params string[] arguments)
    {
        var result = Capture(repository, "dotnet", arguments);
        if (result.ExitCode != 0)
        {
            throw new BuildFailure($"{result.Output.Trim()}{Environment.NewLine}dotnet {arguments[0]} failed.");
        }

        return result.Output;
    }

    /// <summary>Runs a program and keeps what it prints, both streams in the order of arrival.</summary>
    public static ToolResult Capture(Repository repository, string program, params string[] arguments)
    {
        var output = new StringBuilder();
        var exitCode = Run(Start(repository, program, arguments, redirect: true), line =>
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        });
        lock (output)
        {
            return new ToolResult(exitCode, output.ToString());
        }
    }

    /// <summary>Runs a program that owns the console while it runs.</summary>
    public static int Show(Repository repository, string program, params string[] arguments)
    {
        using var process = Process.Start(Start(repository, program, arguments, redirect: false))
            ?? throw new BuildFailure(program + " did not start.");
        process.WaitForExit();
        return process.ExitCode;
    }

    private static ProcessStartInfo Start(Repository repository, string program, string[] arguments, bool redirect)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = redirect,
            RedirectStandardError = redirect,
        };
        if (redirect)
        {
            start.Environment["NO_COLOR"] = "1";
        }

        return start;
    }

    private static int Run(ProcessStartInfo start, Action<string> onLine)
    {
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Pass(line.Data);
        process.ErrorDataReceived += (_, line) => Pass(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new BuildFailure(
                $"{start.FileName} {start.ArgumentList.FirstOrDefault()} took longer than {Limit.TotalMinutes} minutes and was stopped.");
        }

        process.WaitForExit();
        return process.ExitCode;

        void Pass(string? line)
        {
            if (line is not null)
            {
                onLine(line);
            }
        }
    }
}
