using System.Diagnostics;
using System.Globalization;

namespace AmazonMcf.Service.Store;

/// <summary>A seller at work in a process of its own.</summary>
internal sealed class SellerProcess : IDisposable
{
    private readonly Process process;

    public SellerProcess(string storePath, string prefix, int count)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && IsDotnet(host) ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(typeof(SellerProgram).Assembly.Location);
        start.ArgumentList.Add(storePath);
        start.ArgumentList.Add(prefix);
        start.ArgumentList.Add(count.ToString(CultureInfo.InvariantCulture));
        process = Process.Start(start)!;
    }

    /// <summary>Reads what the seller says next; null when it has ended.</summary>
    public string? ReadLine() => process.StandardOutput.ReadLine();

    /// <summary>Reads what the seller says until it has ended.</summary>
    public List<string> ReadToEnd()
    {
        var lines = new List<string>();
        while (ReadLine() is { } line)
        {
            lines.Add(line);
        }

        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return lines;
    }

    /// <summary>Kills the seller as hard as the system can, and reads what it had said by then.</summary>
    public List<string> Kill()
    {
        process.Kill();
        var lines = new List<string>();
        while (ReadLine() is { } line)
        {
            lines.Add(line);
        }

        process.WaitForExit();
        return lines;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private static bool IsDotnet(string path) => Path.GetFileNameWithoutExtension(path) == "dotnet";
}
