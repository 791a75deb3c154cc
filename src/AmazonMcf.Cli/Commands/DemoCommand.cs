using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Cli.Demo;
using AmazonMcf.Connection;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf demo</c>: the main workflow from order file to return, on an embedded store.</summary>
internal sealed class DemoCommand
{
    private readonly Option<string> store = new("--store")
    {
        Description = "The store file of the embedded service.",
        HelpName = "PATH",
        Required = true,
    };

    private readonly Option<string> samples = new("--samples")
    {
        Description = "The folder of the sample files.",
        HelpName = "FOLDER",
        DefaultValueFactory = _ => Path.Combine("docs", "samples"),
    };

    private readonly Option<bool> fresh = new("--fresh") { Description = "Delete the store first." };

    private readonly Option<DateTimeOffset?> startTime = StartTimeOption.Create();

    private readonly Option<string?> apiVersion = ApiVersionOption.Create();

    public static Command Create()
    {
        var demo = new DemoCommand();
        var command = new Command("demo", "Run the main workflow on the embedded service: files, preview, orders, tracking, a return.");
        command.Options.Add(demo.store);
        command.Options.Add(demo.samples);
        command.Options.Add(demo.fresh);
        command.Options.Add(demo.startTime);
        command.Options.Add(demo.apiVersion);
        command.SetAction(demo.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        return Guard.RunWriting(new Messages(), () =>
        {
            var path = FilePath.InFolder(parsed.GetRequiredValue(store), store.Name);
            if (parsed.GetValue(fresh))
            {
                Empty(path);
            }

            // The clock is stopped between steps, so that a second run shows the same results.
            using var connection = CliConnection.OpenEmbedded(
                McfMarketplaces.Find("US")!,
                path,
                timeScale: 0,
                unlimited: true,
                startTime: parsed.GetValue(startTime),
                apiVersion: parsed.GetValue(apiVersion));
            return new DemoJob(connection, parsed.GetRequiredValue(samples)).Run();
        });
    }

    private static void Empty(string path)
    {
        foreach (var suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(path + suffix);
        }
    }
}
