using System.CommandLine;
using System.CommandLine.Parsing;
using AmazonMcf.Connection;
using AmazonMcf.Service;

namespace AmazonMcf.Cli.Connection;

/// <summary>The options that say which service to talk to, shared by the commands that talk to one.</summary>
internal sealed class ConnectionOptions
{
    private static readonly string[] StoreSuffixes = ["", "-wal", "-shm", "-journal"];

    private const double ShortestTimeout = 0.01;
    private const double LongestTimeout = 86_400;

    private readonly Option<string?> embedded = new("--embedded")
    {
        Description = "Use the embedded service; with a path, the store in that file.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<DateTimeOffset?> startTime = StartTimeOption.Create();

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

    private readonly Option<string?> sellerId = new("--seller-id")
    {
        Description = "The key of the seller in results, for example the merchant token. Default: a hash of client id and refresh token.",
        HelpName = "KEY",
    };

    private readonly Option<double?> timeout = new("--timeout")
    {
        Description = "How long one request may take, in seconds; 30 unless given.",
        HelpName = "SECONDS",
    };

    private readonly Option<bool> unlimited = new("--unlimited")
    {
        Description = "Do not wait for quota: the service counts no calls. Only with --embedded or --endpoint.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(embedded);
        command.Options.Add(startTime);
        command.Options.Add(marketplace);
        command.Options.Add(sandbox);
        command.Options.Add(endpoint);
        command.Options.Add(tokenEndpoint);
        command.Options.Add(sellerId);
        command.Options.Add(timeout);
        command.Options.Add(unlimited);
        marketplace.Validators.Add(result =>
        {
            if (McfMarketplaces.Find(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError(
                    $"There is no marketplace '{result.GetValueOrDefault<string>()}': use a code such as US, DE or JP, or an id."
                );
            }
        });
        timeout.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is not (>= ShortestTimeout and <= LongestTimeout))
            {
                result.AddError("--timeout takes a number of seconds from 0.01 to 86400.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(unlimited) && result.GetResult(embedded) is null && result.GetResult(endpoint) is null)
            {
                result.AddError("--unlimited needs --embedded or --endpoint: Amazon counts every call.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(sellerId) is not null && result.GetResult(embedded) is not null)
            {
                result.AddError("--seller-id cannot be combined with --embedded: a store has a key of its own.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(startTime) is not null && result.GetResult(embedded) is null)
            {
                result.AddError($"{startTime.Name} needs --embedded: only a store of the embedded service has a start time.");
            }
        });
        command.Validators.Add(result =>
        {
            if (
                result.GetResult(embedded) is not null
                && (result.GetResult(sandbox) is { Implicit: false } || result.GetResult(endpoint) is not null)
            )
            {
                result.AddError("--embedded cannot be combined with --sandbox or --endpoint.");
            }
        });
    }

    public McfMarketplace Marketplace(ParseResult parsed) => McfMarketplaces.Find(parsed.GetRequiredValue(marketplace))!;

    /// <summary>
    /// The files of the embedded store that the command line asks for, and what they are; none when it asks for another service.
    /// </summary>
    public IEnumerable<(string Path, string What)> StoreFiles(ParseResult parsed) => parsed.GetResult(embedded) is null
        ? []
        : StoreSuffixes.Select(suffix => (
            (parsed.GetValue(embedded) ?? EmbeddedServiceOptions.DefaultPath) + suffix, "a file of the embedded store"));

    /// <summary>Opens what the command line asks for.</summary>
    public CliConnection Open(ParseResult parsed)
    {
        TimeSpan? requestTimeout = parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        var isUnlimited = parsed.GetValue(unlimited);
        return parsed.GetResult(embedded) is null
            ? CliConnection.OpenLive(
                Marketplace(parsed),
                parsed.GetValue(sandbox),
                parsed.GetValue(endpoint),
                parsed.GetValue(tokenEndpoint),
                parsed.GetValue(sellerId),
                isUnlimited,
                requestTimeout
            )
            : CliConnection.OpenEmbedded(
                Marketplace(parsed),
                parsed.GetValue(embedded),
                unlimited: isUnlimited,
                timeout: requestTimeout,
                startTime: parsed.GetValue(startTime)
            );
    }

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
