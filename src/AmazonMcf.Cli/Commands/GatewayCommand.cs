using System.CommandLine;
using System.Net;
using AmazonMcf.Cli.Gateway;

namespace AmazonMcf.Cli.Commands;

/// <summary><c>mcf gateway</c>: clients of Amazon MWS 2010-10-01 go on working, on the Selling Partner API or the embedded service.</summary>
internal sealed class GatewayCommand
{
    private const string Loopback = "127.0.0.1";

    private readonly Option<string> configuration = new("--config")
    {
        Description = "The configuration: clients of old by access key, and the connection of each.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<int> port = new("--port")
    {
        Description = "The port; 0 takes a free one.",
        HelpName = "N",
        DefaultValueFactory = _ => 8412,
    };

    private readonly Option<string?> listen = new("--listen")
    {
        Description = "The address to listen on, 127.0.0.1 unless given; any but loopback needs --certificate or --behind-proxy.",
        HelpName = "ADDRESS",
    };

    private readonly Option<string?> certificate = new("--certificate") { Description = "A PFX file with certificate and key: speak HTTPS.", HelpName = "FILE" };

    private readonly Option<bool> behindProxy = new("--behind-proxy") { Description = "A proxy in front ends TLS and passes the Host header on." };

    public static Command Create()
    {
        var gateway = new GatewayCommand();
        var command = new Command("gateway", "Let clients of Amazon MWS work on the Selling Partner API.");
        command.Options.Add(gateway.configuration);
        command.Options.Add(gateway.port);
        command.Options.Add(gateway.listen);
        command.Options.Add(gateway.certificate);
        command.Options.Add(gateway.behindProxy);
        command.Validators.Add(result =>
        {
            if (!IPAddress.TryParse(result.GetValue(gateway.listen) ?? Loopback, out var address))
            {
                result.AddError("--listen takes an IP address.");
            }
            else if (!IPAddress.IsLoopback(address) && result.GetValue(gateway.certificate) is null && !result.GetValue(gateway.behindProxy))
            {
                result.AddError($"{address} can be reached from other machines: add --certificate, or --behind-proxy if a proxy in front ends TLS.");
            }
        });
        command.SetAction(gateway.Run);
        return command;
    }

    private int Run(ParseResult parsed) => Guard.Run(new Messages(), () =>
    {
        using var accounts = GatewayAccounts.Open(GatewayConfiguration.Read(parsed.GetRequiredValue(configuration)));
        var endpoint = new IPEndPoint(IPAddress.Parse(parsed.GetValue(listen) ?? Loopback), parsed.GetValue(port));
        GatewayServer.Run(accounts.All, endpoint, parsed.GetValue(certificate), Console.Error.WriteLine, address => Console.Out.WriteLine(
            $"""
            Clients         {accounts.All.Count}
            Endpoint        {new Uri(address, "FulfillmentOutboundShipment/2010-10-01")}
            Ctrl+C stops.
            """));
        return ExitCode.Done;
    });
}
