using System.CommandLine;
using System.Net;
using AmazonMcf.Cli.Gateway;
using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Limits;
using AmazonMcf.Cli.Gateway.Telemetry;
using AmazonMcf.Cli.Listening;
using AmazonMcf.Errors;

namespace AmazonMcf.Cli.Commands;

/// <summary>
/// <c>mcf gateway</c>: accepts Amazon MWS 2010-10-01 requests and carries them out on the Selling Partner API or the embedded service.
/// </summary>
internal sealed class GatewayCommand
{
    private readonly ListeningOptions listening = new(8412, "--certificate or --behind-proxy");

    private readonly Option<string> configuration = new("--config")
    {
        Description = "Configuration file that maps MWS access keys to SP-API connections.",
        HelpName = "FILE",
        Required = true,
    };

    private readonly Option<string?> certificate = new("--certificate")
    {
        Description = "Use HTTPS, with the certificate and private key in a PFX file.",
        HelpName = "FILE",
    };

    private readonly Option<string?> certificatePassword = new("--certificate-password")
    {
        Description = "Reference to the password of the PFX file: env:NAME, file:PATH or credential:NAME.",
        HelpName = "REFERENCE",
    };

    private readonly Option<string?> metrics = new("--metrics")
    {
        Description =
            "Separate address and port for /metrics, such as 127.0.0.1:9412. Default: the gateway's own port, if it is local only.",
        HelpName = "ADDRESS:PORT",
    };

    private readonly Option<bool> behindProxy = new("--behind-proxy")
    {
        Description = "Run behind a reverse proxy that terminates TLS and passes on the Host header.",
    };

    private readonly Option<string?> log = new("--log")
    {
        Description = "Append the request log to FILE. Default: the error stream.",
        HelpName = "FILE",
    };

    private readonly Option<bool> check = new("--check")
    {
        Description = "Validate the configuration, secrets, certificate, stores and log, and exit without listening.",
    };

    public static Command Create()
    {
        var gateway = new GatewayCommand();
        var command = new Command("gateway", "Accept Amazon MWS requests and carry them out on the Selling Partner API.");
        command.Options.Add(gateway.configuration);
        gateway.listening.AddTo(
            command,
            result => result.GetValue(gateway.certificate) is not null || result.GetValue(gateway.behindProxy),
            "--certificate, or --behind-proxy if a reverse proxy terminates TLS");
        command.Options.Add(gateway.certificate);
        command.Options.Add(gateway.certificatePassword);
        command.Options.Add(gateway.behindProxy);
        command.Options.Add(gateway.log);
        command.Options.Add(gateway.metrics);
        command.Options.Add(gateway.check);
        gateway.metrics.Validators.Add(result =>
        {
            if (!IPEndPoint.TryParse(result.GetValueOrDefault<string?>() ?? "", out _))
            {
                result.AddError("--metrics requires an IP address and a port, such as 127.0.0.1:9412.");
            }
        });
        command.AddRule(result =>
        {
            if (result.GetValue(gateway.certificatePassword) is not null && result.GetValue(gateway.certificate) is null)
            {
                result.AddError("--certificate-password requires --certificate.");
            }
        });
        command.SetAction(gateway.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var messages = new Messages();
        return Guard.Run(messages, () => Run(parsed, messages));
    }

    private int Run(ParseResult parsed, Messages messages)
    {
        var read = GatewayConfigurationReader.Read(parsed.GetRequiredValue(configuration));
        if (parsed.GetValue(check))
        {
            return Check(parsed, read, messages);
        }

        RequireLogApart(parsed, read);
        var limits = new GatewayLimits();
        using var accounts = GatewayAccounts.Open(read, limits.ReservedHandles, messages.Warning);
        using var file = parsed.GetValue(log) is { } path ? LogFile.Append(path) : LogFile.OfErrors();
        GatewayServer
            .RunAsync(accounts.All, Listening(parsed), limits, file.WriteLine, messages.Warning, (address, metricsAddress) =>
                Console.Out.WriteLine(
                    $"""
                    Clients         {accounts.All.Count}
                    Endpoint        {new Uri(address, GatewayEndpoint.Root)}
                    Metrics         {(metricsAddress is null ? "none" : new Uri(metricsAddress, "/metrics"))}
                    Ctrl+C stops.
                    """
                )
            )
            .GetAwaiter()
            .GetResult();
        return ExitCode.Done;
    }

    private int Check(ParseResult parsed, GatewayConfiguration read, Messages messages)
    {
        var problems = GatewayAccounts.Check(read)
            .Append(Problem(() => Listening(parsed)))
            .Append(Problem(() => RequireLogApart(parsed, read)))
            .Append(parsed.GetValue(log) is { } path ? Problem(() => LogFile.Check(path)) : null)
            .OfType<string>().ToList();
        problems.ForEach(messages.Error);
        if (problems.Count > 0)
        {
            return ExitCode.BadInput;
        }

        Console.Out.WriteLine(
            FormattableString.Invariant($"{parsed.GetRequiredValue(configuration)}: no problem found, {read.Clients.Count} client(s).")
        );
        return ExitCode.Done;
    }

    // The log must not be appended to a file that the gateway reads.
    private void RequireLogApart(ParseResult parsed, GatewayConfiguration read)
    {
        var files = read
            .Clients.SelectMany(client => client.Files)
            .Append(parsed.GetRequiredValue(configuration))
            .Append(parsed.GetValue(certificate));
        if (parsed.GetValue(log) is { } path && files.OfType<string>().FirstOrDefault(file => FilePath.AreSame(file, path)) is { } same)
        {
            throw new UsageException($"--log: {path} is {same}, which the gateway reads. Choose a different file for the log.");
        }
    }

    private static string? Problem(Action step)
    {
        try
        {
            step();
            return null;
        }
        catch (Exception failure)
            when (failure is UsageException or McfConfigurationException or IOException or UnauthorizedAccessException)
        {
            return failure.Message;
        }
    }

    private GatewayListening Listening(ParseResult parsed)
    {
        var endpoint = listening.Endpoint(parsed);
        var ofItsOwn = parsed.GetValue(metrics) is { } text ? IPEndPoint.Parse(text) : null;
        return new GatewayListening(
            endpoint,
            parsed.GetValue(certificate) is { } file ? GatewayCertificate.Load(file, parsed.GetValue(certificatePassword)) : null,
            ofItsOwn,
            ofItsOwn is null && IPAddress.IsLoopback(endpoint.Address) && !parsed.GetValue(behindProxy));
    }
}
