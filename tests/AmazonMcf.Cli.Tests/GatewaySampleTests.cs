using System.Text.RegularExpressions;
using AmazonMcf.Cli.Commands;
using AmazonMcf.Cli.Gateway.Configuration;
using AmazonMcf.Cli.Gateway.Limits;

namespace AmazonMcf.Cli;

/// <summary>The files of docs/samples/gateway go together, and say nothing that mcf does not understand.</summary>
public partial class GatewaySampleTests
{
    private static readonly string[] Secrets = ["client-secret", "mws-secret-key", "refresh-token"];

    [Fact]
    public void The_configurations_are_understood()
    {
        var live = Assert.Single(GatewayConfigurationReader.Read(Sample("gateway.json")).Clients);
        Assert.Equal(
            Secrets,
            new[] { live.ClientSecret, live.SecretKey, live.RefreshToken }.Select(reference =>
                reference!.Replace("credential:", "", StringComparison.Ordinal)
            )
        );
        Assert.NotNull(Assert.Single(GatewayConfigurationReader.Read(Sample("rehearsal.json")).Clients).EmbeddedStore);
    }

    [Fact]
    public void The_unit_of_systemd_starts_the_gateway_and_hands_it_its_secrets()
    {
        var unit = File.ReadAllLines(Sample("mcf-gateway.service"))
            .Where(line => line.Contains('=', StringComparison.Ordinal) && line[0] != '#')
            .Select(line => line.Split('=', 2))
            .ToLookup(pair => pair[0], pair => pair[1]);

        Parses(Assert.Single(unit["ExecStart"]).Split(' ')[2..]);
        Assert.Equal(Secrets, unit["LoadCredential"].Select(value => value.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.True(int.Parse(unit["TimeoutStopSec"].Single(), null) > new GatewayLimits().StopTime.TotalSeconds);
        Assert.Equal(ExitCode.BadInput, int.Parse(unit["RestartPreventExitStatus"].Single(), null));
    }

    [Fact]
    public void The_container_starts_the_gateway_and_hands_it_its_secrets()
    {
        var entry = Quoted()
            .Matches(File.ReadAllLines(Sample("Dockerfile")).Single(line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal)));
        var compose = File.ReadAllText(Sample("compose.yaml"));

        Parses([.. entry.Select(match => match.Groups[1].Value).Skip(2)]);
        Assert.All(Secrets, name => Assert.Equal(2, Regex.Count(compose, $"^ +(- {name}|{name}:)$", RegexOptions.Multiline)));
        Assert.True(int.Parse(Grace().Match(compose).Groups[1].Value, null) > new GatewayLimits().StopTime.TotalSeconds);
    }

    [Fact]
    public void The_service_of_Windows_starts_the_gateway()
    {
        var command = WindowsCommand().Match(File.ReadAllText(Sample("install-gateway.ps1"))).Groups[1].Value;

        Parses(command.Replace("{2}", "8412", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Split(' '));
    }

    private static string Sample(string name) => Mcf.Sample(Path.Combine("gateway", name));

    private static void Parses(string[] arguments)
    {
        Assert.Equal("gateway", arguments[0]);
        Assert.Empty(McfCommand.Create().Parse(arguments).Errors.Select(error => error.Message));
    }

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("stop_grace_period: ([0-9]+)s")]
    private static partial Regex Grace();

    [GeneratedRegex("""'"\{0\}" (gateway .+)' -f""")]
    private static partial Regex WindowsCommand();
}
