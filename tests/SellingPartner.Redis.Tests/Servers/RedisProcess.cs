using System.Diagnostics;
using System.Globalization;

namespace SellingPartner.Redis.Servers;

/// <summary>
/// Redis itself, if it is installed: <c>redis-server</c> in PATH, or the program that the variable REDIS_SERVER names.
/// </summary>
internal sealed class RedisProcess : ITestServer
{
    private readonly string? password;
    private Process? process;

    public RedisProcess(string? password = null)
    {
        (this.password, Port) = (password, Ports.Free());
        Start();
    }

    /// <summary>The program; null if it is not installed.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("REDIS_SERVER") ?? Find();

    public int Port { get; }

    public void Start()
    {
        string[] login = password is null ? [] : ["--requirepass", password];
        var start = new ProcessStartInfo(
            Program!,
            ["--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture), "--save", "", "--appendonly", "no", .. login])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line && !line.Contains("Ready to accept", StringComparison.Ordinal))
        {
        }

        _ = process.StandardOutput.ReadToEndAsync();
    }

    public void Stop()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        process = null;
    }

    public void Dispose() => Stop();

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "redis-server.exe" : "redis-server"))
        .FirstOrDefault(File.Exists);
}
