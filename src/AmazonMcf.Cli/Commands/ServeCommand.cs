using System.CommandLine;
using System.Net;
using AmazonMcf.Cli.Serve;
using AmazonMcf.Service;
using AmazonMcf.Service.Login;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf serve</c>: the embedded service for any client that speaks HTTP.</summary>
internal sealed class ServeCommand
{
    private const string Loopback = "127.0.0.1";

    private readonly Option<int> port = new("--port")
    {
        Description = "The port; 0 takes a free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 8411,
    };

    private readonly Option<string?> store = new("--store") { Description = "The file of the store; the user's own unless given.", HelpName = "PATH" };

    private readonly Option<double?> timeScale = new("--time-scale")
    {
        Description = "Virtual seconds a real second; 0 moves time by stepping only. The store keeps it.",
        HelpName = "N",
    };

    private readonly Option<bool> unlimited = new("--unlimited") { Description = "Refuse no call for coming too fast." };

    private readonly Option<bool> sandbox = new("--sandbox")
    {
        Description = "Answer as Amazon's sandbox does: orders can be moved to a status, and the quota is the sandbox's.",
    };

    private readonly Option<string?> listen = new("--listen")
    {
        Description = "The address to listen on, 127.0.0.1 unless given; any but loopback needs --allow-remote.",
        HelpName = "ADDRESS",
    };

    private readonly Option<bool> allowRemote = new("--allow-remote") { Description = "Let other machines connect. The credentials are public: only on a network you trust." };

    public static Command Create()
    {
        var serve = new ServeCommand();
        var command = new Command("serve", "Serve the embedded service over HTTP.");
        command.Options.Add(serve.port);
        command.Options.Add(serve.store);
        command.Options.Add(serve.timeScale);
        command.Options.Add(serve.unlimited);
        command.Options.Add(serve.sandbox);
        command.Options.Add(serve.listen);
        command.Options.Add(serve.allowRemote);
        serve.AddRules(command);
        command.SetAction(serve.Run);
        return command;
    }

    private void AddRules(Command command)
    {
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < IPEndPoint.MinPort or > IPEndPoint.MaxPort)
            {
                result.AddError("--port takes a number from 0 to 65535.");
            }
        });
        timeScale.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double?>() is < 0 or double.NaN or double.PositiveInfinity)
            {
                result.AddError("--time-scale takes a number from 0 up.");
            }
        });
        command.Validators.Add(result =>
        {
            if (!IPAddress.TryParse(result.GetValue(listen) ?? Loopback, out var address))
            {
                result.AddError("--listen takes an IP address.");
            }
            else if (!IPAddress.IsLoopback(address) && !result.GetValue(allowRemote))
            {
                result.AddError($"{address} can be reached from other machines: add --allow-remote if you mean it.");
            }
        });
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        var address = IPAddress.Parse(parsed.GetValue(listen) ?? Loopback);
        if (!IPAddress.IsLoopback(address))
        {
            messages.Warning("other machines can reach this service, its credentials are public and its traffic is not encrypted.");
        }

        var options = new EmbeddedServiceOptions
        {
            Path = Path.GetFullPath(parsed.GetValue(store) ?? EmbeddedServiceOptions.DefaultPath),
            TimeScale = parsed.GetValue(timeScale),
            Unlimited = parsed.GetValue(unlimited),
            Sandbox = parsed.GetValue(sandbox),
        };
        return Guard.Run(messages, () =>
        {
            using var service = EmbeddedService.Open(options);
            EmbeddedServer.Run(service, address, parsed.GetValue(port), messages, endpoint => Announce(endpoint, options.Path));
            return ExitCode.Done;
        });
    }

    private static void Announce(Uri endpoint, string path) => Console.Out.WriteLine(
        $"""
        Store           {path}
        Endpoint        {endpoint}
        Token endpoint  {new Uri(endpoint, "auth/o2/token")}
        Client id       {EmbeddedCredentials.ClientId}
        Client secret   {EmbeddedCredentials.ClientSecret}
        Refresh token   {EmbeddedCredentials.RefreshToken}
        Ctrl+C stops.
        """);
}
