using System.Diagnostics;

namespace AmazonMcf.Throughput;

/// <summary>Starts <c>mcf</c> in a process of its own.</summary>
internal static class Mcf
{
    private static readonly string Program = Find();

    public static Process Start(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static string Find()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var program = Path.Combine(folder.FullName, "src", "AmazonMcf.Cli", "bin", configuration, "net10.0", "mcf.dll");
            if (File.Exists(program))
            {
                return program;
            }
        }

        throw new InvalidOperationException("mcf is not built.");
    }
}
