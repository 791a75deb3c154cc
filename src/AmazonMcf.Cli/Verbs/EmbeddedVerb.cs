using System.CommandLine;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Connection;
using AmazonMcf.Service;

namespace AmazonMcf.Cli.Verbs;

/// <summary>A command that reads or sets the state of the embedded service directly, without a request.</summary>
internal abstract class EmbeddedVerb
{
    private readonly Option<string?> embedded = new("--embedded")
    {
        Description = "The store of the embedded service. Default: a file in the local application data folder.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<DateTimeOffset?> startTime = StartTimeOption.Create();

    private readonly Option<string> marketplace = new("--marketplace", "-m")
    {
        Description = $"The marketplace, as a code such as US or an ID. {ConnectionOptions.MarketplaceVariable} sets the default.",
        HelpName = "CODE",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(ConnectionOptions.MarketplaceVariable) ?? "US",
    };

    protected Records Records { get; } = new();

    /// <summary>Creates the command.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    protected Command Make(string name, string description)
    {
        var command = new Command(name, description);
        AddTo(command);
        Records.AddTo(command);
        command.Options.Add(embedded);
        command.Options.Add(startTime);
        command.Options.Add(marketplace);
        marketplace.RequireMarketplace();
        command.SetAction(Run);
        return command;
    }

    /// <summary>Whether the store must exist, if no start time is specified. Default: it is created.</summary>
    protected virtual bool RequiresStore => false;

    /// <summary>Adds the arguments and options of its own.</summary>
    protected abstract void AddTo(Command command);

    /// <summary>Does the work.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="service">The service.</param>
    /// <param name="home">The marketplace.</param>
    /// <param name="messages">Receives errors.</param>
    /// <returns>The exit code.</returns>
    protected abstract int Run(ParseResult parsed, EmbeddedService service, McfMarketplace home, Messages messages);

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.RunWriting(messages, () =>
        {
            var home = McfMarketplaces.Find(parsed.GetRequiredValue(marketplace))!;
            var path = parsed.GetValue(embedded) is { } named ? FilePath.InFolder(named, embedded.Name) : null;
            if (RequiresStore && parsed.GetValue(startTime) is null && (path ?? EmbeddedServiceOptions.DefaultPath) is var file
                && !File.Exists(file))
            {
                throw new UsageException($"There is no embedded store at {file}.");
            }

            using var open = CliConnection.OpenEmbedded(home, path, startTime: parsed.GetValue(startTime));
            return Run(parsed, open.Service!, home, messages);
        });
    }
}
