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

/// <summary><c>mcf serve</c>: the embedded service for any client that speaks HTTP.</summary>
internal sealed class ServeCommand
{
    private readonly ListeningOptions listening = new(8411, "--allow-remote");

    private readonly Option<string?> store = new("--store")
    {
        Description = "The file of the store; the user's own unless given.",
        HelpName = "PATH",
    };

    private readonly Option<double?> timeScale = new("--time-scale")
    {
        Description = "Virtual seconds a real second; 0 moves time by stepping only. The store keeps it.",
        HelpName = "N",
    };

    private readonly Option<DateTimeOffset?> startTime = StartTimeOption.Create();

    private readonly Option<bool> unlimited = new("--unlimited") { Description = "Refuse no call for coming too fast." };

    private readonly Option<string> marketplace = new("--marketplace", "-m")
    {
        Description =
            "Marketplace of orders that name none: a code such as US or an id. Orders for other regions are rejected. Default: US.",
        HelpName = "CODE",
        DefaultValueFactory = _ => "US",
    };

    private readonly Option<bool> sandbox = new("--sandbox")
    {
        Description = "Answer as Amazon's sandbox does: orders can be moved to a status, and the quota is the sandbox's.",
    };

    private readonly Option<string?> faults = new("--faults")
    {
        Description = "Replace the faults of the store by those of a JSON file: see docs/mcf.md. Default: the store keeps its faults.",
        HelpName = "FILE",
    };

    private readonly Option<bool> allowRemote = new("--allow-remote")
    {
        Description = "Let other machines connect. The credentials are public: only on a network you trust.",
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
        command.Options.Add(serve.faults);
        serve.listening.AddTo(command, result => result.GetValue(serve.allowRemote), "--allow-remote if you mean it");
        command.Options.Add(serve.allowRemote);
        serve.timeScale.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is not (>= 0 and <= EmbeddedService.MaxTimeScale))
            {
                result.AddError(FormattableString.Invariant($"--time-scale takes a number from 0 to {EmbeddedService.MaxTimeScale}."));
            }
        });
        serve.marketplace.Validators.Add(result =>
        {
            if (McfMarketplaces.Find(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError("--marketplace takes a marketplace code such as US, or a marketplace id.");
            }
        });
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

        var options = new EmbeddedServiceOptions
        {
            Path = Path.GetFullPath(parsed.GetValue(store) ?? EmbeddedServiceOptions.DefaultPath),
            TimeScale = parsed.GetValue(timeScale),
            StartTime = parsed.GetValue(startTime),
            Unlimited = parsed.GetValue(unlimited),
            Sandbox = parsed.GetValue(sandbox),
            HomeMarketplaceId = McfMarketplaces.Find(parsed.GetValue(marketplace))!.MarketplaceId,
        };
        return Guard.Run(messages, () =>
        {
            using var connection = CliConnection.OpenEmbedded(options);
            if (parsed.GetValue(faults) is { } file)
            {
                FaultFile.Load(file, connection.Service!);
            }

            EmbeddedServer.Run(connection, options.Unlimited, endpoint, messages, address => Announce(address, options.Path));
            return ExitCode.Done;
        });
    }

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
