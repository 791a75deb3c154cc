using System.CommandLine;
using System.CommandLine.Parsing;
using AmazonMcf.Connection;

namespace AmazonMcf.Cli.Connection;

/// <summary>The options that say which service to talk to, shared by the commands that talk to one.</summary>
internal sealed class ConnectionOptions
{
    private readonly Option<string?> embedded = new("--embedded")
    {
        Description = "Use the embedded service; with a path, the store in that file.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> marketplace = new("--marketplace", "-m")
    {
        Description = "The marketplace of orders that name none: a code such as US or an id. SPAPI_MARKETPLACE unless given, else US.",
        HelpName = "CODE",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("SPAPI_MARKETPLACE") ?? "US",
    };

    private readonly Option<bool> sandbox = new("--sandbox") { Description = "Use Amazon's sandbox hosts." };

    private readonly Option<Uri?> endpoint = new("--endpoint")
    {
        Description = "Another API host: https, or http on loopback.",
        HelpName = "URI",
        CustomParser = ParseUri,
    };

    private readonly Option<Uri?> tokenEndpoint = new("--token-endpoint")
    {
        Description = "Another login address: https, or http on loopback.",
        HelpName = "URI",
        CustomParser = ParseUri,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(embedded);
        command.Options.Add(marketplace);
        command.Options.Add(sandbox);
        command.Options.Add(endpoint);
        command.Options.Add(tokenEndpoint);
        marketplace.Validators.Add(result =>
        {
            if (McfMarketplaces.Find(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError($"There is no marketplace '{result.GetValueOrDefault<string>()}': use a code such as US, DE or JP, or an id.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(embedded) is not null && (result.GetResult(sandbox) is { Implicit: false } || result.GetResult(endpoint) is not null))
            {
                result.AddError("--embedded cannot be combined with --sandbox or --endpoint.");
            }
        });
    }

    public McfMarketplace Marketplace(ParseResult parsed) => McfMarketplaces.Find(parsed.GetRequiredValue(marketplace))!;

    /// <summary>Opens what the command line asks for.</summary>
    public CliConnection Open(ParseResult parsed) => parsed.GetResult(embedded) is null
        ? CliConnection.OpenLive(Marketplace(parsed), parsed.GetValue(sandbox), parsed.GetValue(endpoint), parsed.GetValue(tokenEndpoint))
        : CliConnection.OpenEmbedded(Marketplace(parsed), parsed.GetValue(embedded));

    private static Uri? ParseUri(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return uri;
        }

        result.AddError($"'{text}' is not an address such as https://example.com.");
        return null;
    }
}
