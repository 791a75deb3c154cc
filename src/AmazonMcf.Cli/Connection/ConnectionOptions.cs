using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using AmazonMcf.Configuration;
using AmazonMcf.Connection;
using AmazonMcf.Service;

namespace AmazonMcf.Cli.Connection;

/// <summary>The options that select the service, shared by the commands that send requests.</summary>
internal sealed class ConnectionOptions
{
    /// <summary>The environment variable with the marketplace for orders that do not specify one.</summary>
    public const string MarketplaceVariable = "SPAPI_MARKETPLACE";

    private static readonly string[] StoreSuffixes = ["", "-wal", "-shm", "-journal"];

    private const double ShortestTimeout = 0.01;
    private const double LongestTimeout = 86_400;

    private readonly Option<string?> connection = new("--connection")
    {
        Description = "A connection of the configuration file, by name. Default: the options and environment variables.",
        HelpName = "NAME",
    };

    private readonly Option<string?> embedded = new("--embedded")
    {
        Description = "Use the embedded service, with its store in PATH. Default: a file in the local application data folder.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<DateTimeOffset?> startTime = StartTimeOption.Create();

    private readonly Option<string> marketplace = new("--marketplace", "-m")
    {
        Description = "Marketplace for orders that do not specify one: a code such as US or an ID. " + MarketplaceVariable
            + " sets the default.",
        HelpName = "CODE",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(MarketplaceVariable) ?? "US",
    };

    private readonly Option<bool> sandbox = new("--sandbox") { Description = "Use Amazon's sandbox hosts." };

    private readonly Option<Uri?> endpoint = new("--endpoint")
    {
        Description = "Base URL of the API: https, or http on loopback. Default: Amazon's host for the marketplace.",
        HelpName = "URL",
        CustomParser = ParseUri,
    };

    private readonly Option<Uri?> tokenEndpoint = new("--token-endpoint")
    {
        Description = "URL for access tokens: https, or http on loopback. Default: Login with Amazon.",
        HelpName = "URL",
        CustomParser = ParseUri,
    };

    private readonly Option<string?> sellerId = new("--seller-id")
    {
        Description = "The key of the seller in results, for example the merchant token. Default: a hash of client ID and refresh token.",
        HelpName = "KEY",
    };

    private readonly Option<DateTimeOffset?> clientSecretExpires = new("--client-secret-expires")
    {
        Description =
            "When the client secret of the application expires; from 30 days before, each run warns. Default: unknown; nothing warns.",
        HelpName = "TIME",
        CustomParser = ParseExpiry,
    };

    private readonly Option<double?> timeout = new("--timeout")
    {
        Description = "Timeout of a single request in seconds, 0.01 to 86400, or a duration such as 90s or 2m. Default: 30.",
        HelpName = "SECONDS",
        CustomParser = ParseTimeout,
    };

    private readonly Option<string?> apiVersion = ApiVersionOption.Create();

    private readonly Option<bool> unlimited = new("--unlimited")
    {
        Description = "Do not wait for quota, for a service without rate limits. Requires --embedded or --endpoint.",
    };

    private readonly QuotaStoreOptions quotaStore = new();

    private ConnectionProfile? profile;

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="choosesVersion">Whether it works on orders, with the version of the API that the user chooses.</param>
    public void AddTo(Command command, bool choosesVersion = false)
    {
        command.Description += " Without --embedded and --connection, the credentials are read from the environment variables "
            + $"{McfEnvironment.ClientId}, {McfEnvironment.ClientSecret} and {McfEnvironment.RefreshToken}.";
        connection.CompletionSources.Add(_ => ConnectionProfiles.List().Select(entry =>
            new CompletionItem(entry.Name, detail: entry.Profile is null ? "invalid: " + string.Join(" ", entry.Problems) : null)));
        command.Options.Add(connection);
        command.Options.Add(embedded);
        command.Options.Add(startTime);
        command.Options.Add(marketplace);
        command.Options.Add(sandbox);
        command.Options.Add(endpoint);
        command.Options.Add(tokenEndpoint);
        command.Options.Add(sellerId);
        command.Options.Add(clientSecretExpires);
        if (choosesVersion)
        {
            command.Options.Add(apiVersion);
        }

        command.Options.Add(timeout);
        command.Options.Add(unlimited);
        quotaStore.AddTo(command);
        marketplace.RequireMarketplace();
        command.AddRule(RejectServiceOfConnection);
        command.AddRule(result =>
        {
            if (result.GetValue(unlimited) && result.GetResult(connection) is null && result.GetResult(embedded) is null
                && result.GetResult(endpoint) is null)
            {
                result.AddError("--unlimited requires --embedded or --endpoint: Amazon always limits the request rate.");
            }
        });
        command.AddRule(result =>
        {
            if (result.GetResult(sellerId) is not null && result.GetResult(embedded) is not null)
            {
                result.AddError("--seller-id cannot be combined with --embedded: each store has its own key.");
            }

            if (result.GetResult(clientSecretExpires) is not null && result.GetResult(embedded) is not null)
            {
                result.AddError("--client-secret-expires cannot be combined with --embedded: the embedded service has no client secret.");
            }
        });
        command.AddRule(result =>
        {
            if (result.GetResult(startTime) is not null && result.GetResult(embedded) is null)
            {
                result.AddError($"{startTime.Name} requires --embedded: only a store of the embedded service has a start time.");
            }
        });
        command.AddRule(result =>
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

    /// <summary>The marketplace if none is named on the command line. Default: SPAPI_MARKETPLACE, or else US.</summary>
    public McfMarketplace? Preferred { get; set; }

    /// <summary>The marketplace that the command line names; null if it names none.</summary>
    public McfMarketplace? Named(ParseResult parsed) => parsed.GetResult(marketplace) is { Implicit: false } ? Default(parsed) : null;

    /// <summary>The marketplace of the connection.</summary>
    public McfMarketplace Marketplace(ParseResult parsed) =>
        Named(parsed) ?? Profile(parsed)?.Marketplace ?? Preferred ?? Default(parsed);

    /// <summary>The version of Fulfillment Outbound that the command line or the configuration names; null if neither does.</summary>
    public string? Version(ParseResult parsed) => parsed.GetValue(apiVersion) ?? Profile(parsed)?.ApiVersion;

    private void RejectServiceOfConnection(CommandResult result)
    {
        var others = new Option[] { embedded, startTime, sandbox, endpoint, tokenEndpoint, sellerId }
            .Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToList();
        if (result.GetResult(connection) is not null && others.Count > 0)
        {
            result.AddError($"{connection.Name} cannot be combined with {string.Join(", ", others)}: the configuration names the service.");
        }
    }

    private ConnectionProfile? Profile(ParseResult parsed) =>
        parsed.GetValue(connection) is { } name ? profile ??= ConnectionProfiles.Find(name) : null;

    private McfMarketplace Default(ParseResult parsed) => McfMarketplaces.Find(parsed.GetRequiredValue(marketplace))!;

    /// <summary>
    /// The files of the embedded store that the command line selects, with a description of each; none for any other service.
    /// </summary>
    public IEnumerable<(string Path, string What)> StoreFiles(ParseResult parsed)
    {
        var store = Profile(parsed)?.EmbeddedStore
            ?? (parsed.GetResult(embedded) is null ? null : parsed.GetValue(embedded) ?? EmbeddedServiceOptions.DefaultPath);
        return store is null ? [] : StoreSuffixes.Select(suffix => (store + suffix, "a file of the embedded store"));
    }

    /// <summary>Opens the connection that the command line selects.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="messages">The output for warnings.</param>
    public CliConnection Open(ParseResult parsed, Messages? messages = null)
    {
        var output = messages ?? new Messages();
        var connection = OpenConnection(parsed, quotaStore.Read(parsed));
        if (connection.ClientSecretWarning is { } warning)
        {
            output.Warning(warning);
        }

        return quotaStore.Read(parsed).Address is null ? connection : connection.WarnBy(output.Warning);
    }

    private CliConnection OpenConnection(ParseResult parsed, QuotaStoreChoice store)
    {
        TimeSpan? requestTimeout = parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        var isUnlimited = parsed.GetValue(unlimited);
        if (Profile(parsed) is { } named)
        {
            return CliConnection.OpenProfile(
                named,
                Marketplace(parsed),
                isUnlimited,
                requestTimeout,
                parsed.GetValue(apiVersion),
                store,
                parsed.GetValue(clientSecretExpires));
        }

        return parsed.GetResult(embedded) is null
            ? CliConnection.OpenLive(
                Marketplace(parsed),
                parsed.GetValue(sandbox),
                parsed.GetValue(endpoint),
                parsed.GetValue(tokenEndpoint),
                parsed.GetValue(sellerId),
                isUnlimited,
                requestTimeout,
                parsed.GetValue(apiVersion),
                store,
                parsed.GetValue(clientSecretExpires)
            )
            : CliConnection.OpenEmbedded(
                Marketplace(parsed),
                parsed.GetValue(embedded) is { } path ? FilePath.InFolder(path, embedded.Name) : null,
                unlimited: isUnlimited,
                timeout: requestTimeout,
                startTime: parsed.GetValue(startTime),
                apiVersion: parsed.GetValue(apiVersion),
                quotaStore: store
            );
    }

    private static DateTimeOffset? ParseExpiry(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (OptionParsing.FindDuration(text) is null)
        {
            return OptionParsing.Time(result);
        }

        result.AddError(
            $"{OptionParsing.NameOf(result)} requires the date on which the secret expires, such as 2026-11-29, not '{text}': a duration "
                + "would start again with each run.");
        return null;
    }

    private static double? ParseTimeout(ArgumentResult result) =>
        OptionParsing.FindDuration(result.Tokens.Single().Value)?.TotalSeconds is { } seconds and >= ShortestTimeout and <= LongestTimeout
            ? seconds
            : OptionParsing.Number(result, ShortestTimeout, LongestTimeout, "a number of seconds");

    internal static Uri? ParseUri(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri))
        {
            return uri;
        }

        result.AddError($"{OptionParsing.NameOf(result)} requires a URL such as https://example.com, not '{text}'.");
        return null;
    }
}
