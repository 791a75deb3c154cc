using System.CommandLine;

namespace AmazonMcf.Cli.Commands;

/// <summary>The command line of <c>mcf</c> as a whole.</summary>
internal static class McfCommand
{
    public static RootCommand Create()
    {
        var root = new RootCommand(
            $"Amazon Multi-Channel Fulfillment from order files, and the embedded service over HTTP.\n\n{ExitCode.Help}"
        );
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(GatewayCommand.Create());
        root.Subcommands.Add(DemoCommand.Create());
        return root;
    }
}
