using System.CommandLine;
using System.Net;
using AmazonMcf.Cli.Connection;
using AmazonMcf.Cli.Gateway;
using AmazonMcf.Cli.Listening;
using AmazonMcf.Cli.Serve;
using AmazonMcf.Connection;
using AmazonMcf.Service;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf serve</c>: the embedded service for any HTTP client.</summary>
internal sealed class ServeCommand
{
    private readonly ListeningOptions listening = new(8411, "--allow-remote");

    private readonly Option<string?> store = new("--store")
    {
        Description = "The store file. Default: a file in the local application data folder.",
        HelpName = "PATH",
    };

    private readonly Option<double?> timeScale = new("--time-scale")
    {
        Description = "Virtual seconds per real second; 0 = advance time manually. Saved in the store. Default: 1 in a new store.",
        HelpName = "N",
        CustomParser = result => OptionParsing.Number(result, 0, EmbeddedService.MaxTimeScale),
    };

    private readonly Option<DateTimeOffset?> startTime = StartTimeOption.Create();

    private readonly Option<bool> unlimited = new("--unlimited") { Description = "Disable rate limiting." };

    private readonly Option<string> marketplace = new("--marketplace", "-m")
    {
        Description =
            "Marketplace for orders that do not specify one: a code such as US or an ID. Orders for other regions are rejected.",
        HelpName = "CODE",
        DefaultValueFactory = _ => "US",
    };

    private readonly Option<bool> sandbox = new("--sandbox")
    {
        Description = "Behave like Amazon's sandbox: the status of orders can be set, and the sandbox's quota applies.",
    };

    private readonly Option<bool> separateVersions = new("--separate-versions")
    {
        Description =
            "Keep the orders of Fulfillment Outbound 2020-07-01 and 2026-07-04 apart. Saved in a new store. Default: each version shows "
                + "all orders.",
    };

    private readonly Option<double> acceptedShare = new("--accepted-share")
    {
        Description =
            "Share of orders, from 0 to 1, that createOrder of version 2026-07-04 only accepts (HTTP 202) and shows 5 seconds later, in "
                + "virtual time. Default: 0.",
        HelpName = "SHARE",
        CustomParser = result => OptionParsing.Number(result, 0.0, 1.0),
    };

    private readonly Option<string?> faults = new("--faults")
    {
        Description = "Replace the injected faults in the store with those in a JSON file; see docs/mcf.md. Default: keep them.",
        HelpName = "FILE",
    };

    private readonly Option<Uri?> queueEndpoint = new("--queue-endpoint")
    {
        Description =
            "The endpoint of an SQS emulator that notifications are sent to, such as http://localhost:4566. Default: none; destinations of "
                + "notifications are rejected.",
        HelpName = "URL",
        CustomParser = ConnectionOptions.ParseUri,
    };

    private readonly Option<bool> log = new("--log")
    {
        Description = "Write one line of JSON for each request to the error stream. Default: only internal errors.",
    };

    private readonly Option<bool> allowRemote = new("--allow-remote")
    {
        Description = "Allow connections from other machines. The credentials are public: use it only on a network you trust.",
    };

    public static Command Create()
    {
        var serve = new ServeCommand();
        var command = new Command("serve", "Serve the embedded service over HTTP.");
        command.Options.Add(serve.store);
        command.Options.Add(serve.timeScale);
        command.Options.Add(serve.startTime);
        command.Options.Add(serve.unlimited);
        command.Options.Add(serve.sandbox);
        command.Options.Add(serve.marketplace);
        command.Options.Add(serve.separateVersions);
        command.Options.Add(serve.acceptedShare);
        command.Options.Add(serve.faults);
        command.Options.Add(serve.queueEndpoint);
        command.Options.Add(serve.log);
        serve.listening.AddTo(command, result => result.GetValue(serve.allowRemote), "--allow-remote to confirm");
        command.Options.Add(serve.allowRemote);
        serve.marketplace.RequireMarketplace();
        command.SetAction(serve.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        var endpoint = listening.Endpoint(parsed);
        if (!IPAddress.IsLoopback(endpoint.Address))
        {
            messages.Warning("other machines can reach this service, its credentials are public and its traffic is not encrypted.");
        }

        return Guard.Run(messages, () =>
        {
            var options = ReadOptions(parsed);
            using var connection = CliConnection.OpenEmbedded(options);
            if (parsed.GetValue(faults) is { } file)
            {
                FaultFile.Load(file, connection.Service!);
            }

            EmbeddedServer.Run(
                connection,
                options.Unlimited,
                endpoint,
                parsed.GetValue(log),
                messages,
                address => Announce(address, options.Path!));
            return ExitCode.Done;
        });
    }

    private EmbeddedServiceOptions ReadOptions(ParseResult parsed) => new()
    {
        Path = parsed.GetValue(store) is { } path
            ? FilePath.InFolder(path, store.Name)
            : Path.GetFullPath(EmbeddedServiceOptions.DefaultPath),
        TimeScale = parsed.GetValue(timeScale),
        StartTime = parsed.GetValue(startTime),
        Unlimited = parsed.GetValue(unlimited),
        Sandbox = parsed.GetValue(sandbox),
        AcceptedShare = parsed.GetValue(acceptedShare),
        QueueEndpoint = parsed.GetValue(queueEndpoint),
        Rules = new ServiceRules { SeparateVersions = parsed.GetValue(separateVersions) },
        HomeMarketplaceId = McfMarketplaces.Find(parsed.GetValue(marketplace))!.MarketplaceId,
    };

    private static void Announce(Uri address, string path) => Console.Out.WriteLine(
        $"""
        Store           {path}
        Endpoint        {address}
        Token endpoint  {new Uri(address, "auth/o2/token")}
        MWS endpoint    {new Uri(address, GatewayEndpoint.Root)}
        MWS access key  {EmbeddedCredentials.MwsAccessKeyId}
        MWS secret key  {EmbeddedCredentials.MwsSecretKey}
        MWS seller id   {EmbeddedCredentials.SellerId}
        Client id       {EmbeddedCredentials.ClientId}
        Client secret   {EmbeddedCredentials.ClientSecret}
        Refresh token   {EmbeddedCredentials.RefreshToken}
        Ctrl+C stops.
        """);
}
