using System.Text.Json;
using AmazonMcf.Configuration;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>The configuration file with named connections.</summary>
public sealed class ConnectionProfileTests : IDisposable
{
    private const string Live =
        """
        "clientId": "amzn1.application-oa2-client.test", "clientSecret": "env:NO_SECRET", "refreshToken": "file:token"
        """;

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_connection_has_the_values_of_the_file_and_paths_relative_to_it()
    {
        var profiles = ConnectionProfiles.Read(Write($$"""
            {
              // A comment.
              "connections": {
                "de": { "Marketplace": "DE", "sellerId": "A1", "endpoint": "https://api.test", "tokenEndpoint": "https://login.test",
                        "apiVersion": "2026-07-04", "unlimited": true, {{Live}} },
                "try": { "embeddedStore": "stores/try.db" }
              }
            }
            """));

        var (german, rehearsal) = (profiles[0].Profile!, profiles[1].Profile!);
        Assert.Equal(
            ("de", "DE", "A1", "2026-07-04", true),
            (german.Name, german.Marketplace.Code, german.SellerId, german.ApiVersion, german.Unlimited));
        Assert.Equal((new Uri("https://api.test"), new Uri("https://login.test")), (german.Endpoint, german.TokenEndpoint));
        Assert.Equal(("US", scratch.Path(Path.Combine("stores", "try.db"))), (rehearsal.Marketplace.Code, rehearsal.EmbeddedStore));
    }

    [Theory]
    [InlineData("""{ "connections": { "a": { "embeddedStore": "a.db", "market": "US" } } }""", "connections.a.market is not a known member. The members are marketplace, ")]
    [InlineData("""{ "profiles": {} }""", "profiles is not a known member. The members are connections.")]
    [InlineData("{}", "connections is missing.")]
    [InlineData("""{ "connections": [] }""", "connections must contain an object.")]
    [InlineData("""{ "connections": { "a": null } }""", "connections.a must not be null.")]
    [InlineData("""{ "connections": { "a": { } } }""", "connections.a.clientId is missing.")]
    [InlineData("""{ "connections": { "a": { "embeddedStore": "a.db", "sandbox": true } } }""", "connections.a.embeddedStore cannot be combined with sandbox.")]
    [InlineData("""{ "connections": { "a": { "embeddedStore": "a.db", "marketplace": "XX" } } }""", "connections.a.marketplace: 'XX' is not a known marketplace.")]
    [InlineData("""{ "connections": { "a": { "embeddedStore": "a.db", "apiVersion": "1" } } }""", "connections.a.apiVersion must be 2020-07-01 or 2026-07-04.")]
    [InlineData("""{ "connections": { "a": { "embeddedStore": "a.db", "unlimited": "yes" } } }""", "connections.a.unlimited must be true or false.")]
    [InlineData("""{ "connections": { "a": { "clientId": "c", "clientSecretExpires": "soon" } } }""", "connections.a.clientSecretExpires must be a time such as 2027-05-29")]
    [InlineData("""{ "connections": { "a": { "clientId": "c", "clientSecret": "hunter2", "refreshToken": "env:T" } } }""", "connections.a.clientSecret must be a reference")]
    [InlineData("""{ "connections": """, "it is not valid JSON at line 1")]
    public void What_is_wrong_is_named_with_file_and_member(string text, string expected)
    {
        var file = Write(text);

        var failure = Assert.Throws<McfConfigurationException>(() => ConnectionProfiles.Find("a", file));

        Assert.StartsWith($"{file} is not a valid configuration: ", failure.Message, StringComparison.Ordinal);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "embeddedStore": "a.db", "market": "US" }""", "connections.bad.market is not a known member.")]
    [InlineData("""{ "embeddedStore": "a.db", "marketplace": "XX" }""", "connections.bad.marketplace: 'XX' is not a known marketplace.")]
    [InlineData("""{ "clientId": "c", "refreshToken": "env:T" }""", "connections.bad.clientSecret is missing.")]
    [InlineData("""[]""", "connections.bad must contain an object.")]
    [InlineData("""{ "embeddedStore": "a.db" }, "BAD": { "embeddedStore": "b.db" }""", "connections.bad occurs twice.")]
    public void An_invalid_connection_is_an_error_only_when_it_is_used(string bad, string problem)
    {
        var file = Write($$"""{ "connections": { "bad": {{bad}}, "good": { "embeddedStore": "good.db" } } }""");

        var failure = Assert.Throws<McfConfigurationException>(() => ConnectionProfiles.Find("bad", file));
        var missing = Assert.Throws<McfConfigurationException>(() => ConnectionProfiles.Find("other", file));

        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
        Assert.Contains("Its connections are bad (invalid), good.", missing.Message, StringComparison.Ordinal);
        Assert.Equal(scratch.Path("good.db"), ConnectionProfiles.Find("Good", file).EmbeddedStore);
        Assert.Equal(
            [("bad", false), ("good", true)], ConnectionProfiles.Read(file).Select(entry => (entry.Name, entry.Profile is not null)));
    }

    [FactOn(Platforms.Unix)]
    public void Files_that_other_users_can_change_or_read_are_rejected()
    {
        var file = Write("""{ "connections": { "live": { LIVE } } }""".Replace("LIVE", Live.Replace("env:NO_SECRET", "file:token", StringComparison.Ordinal), StringComparison.Ordinal));
        File.WriteAllText(scratch.Path("token"), "secret");
        File.SetUnixFileMode(scratch.Path("token"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var profile = ConnectionProfiles.Find("live", file);

        var secret = Assert.Throws<McfConfigurationException>(() => profile.Apply(new McfConnectionSettings()));
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherWrite);
        var settings = Assert.Throws<McfConfigurationException>(() => ConnectionProfiles.Read(file));

        Assert.Contains("connections.live.clientSecret: other users can read or write", secret.Message, StringComparison.Ordinal);
        Assert.Contains("all users can write", settings.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_come_from_files_beside_the_configuration()
    {
        scratch.WriteSecret("token", "Atzr|test\n");
        var text = Live.Replace("env:NO_SECRET", "file:token", StringComparison.Ordinal);
        var profile = ConnectionProfiles.Find("live", Write($$"""{ "connections": { "live": { "sandbox": true, {{text}} } } }"""));
        var settings = new McfConnectionSettings();

        profile.Apply(settings);

        Assert.Equal((McfConnectionKind.Sandbox, "Atzr|test".Length), (settings.Kind, settings.RefreshToken!.Length));
    }

    [Fact]
    public async Task A_command_uses_the_connection_by_name()
    {
        var file = Write("""{ "connections": { "Try": { "embeddedStore": "embedded.db", "marketplace": "US" } } }""");
        using (var service = scratch.OpenService())
        {
        }

        var run = await RunAsync(file, "inventory", "LAST-ONE", "--connection", "try", "--json");
        var missing = await RunAsync(file, "order", "list", "--connection", "live");

        Assert.Equal((ExitCode.Done, ExitCode.BadInput), (run.ExitCode, missing.ExitCode));
        Assert.Equal("ATVPDKIKX0DER", JsonDocument.Parse(run.Output).RootElement.GetProperty("MarketplaceId").GetString());
        Assert.Contains($"{file} has no connection 'live'. Its connections are Try.", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_store_is_an_error_and_its_folder_is_not_created()
    {
        var file = Write("""{ "connections": { "Try": { "embeddedStore": "mistyped/orders.db" } } }""");

        var run = await RunAsync(file, "order", "list", "--connection", "try");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(
            $"{file}: connections.Try.embeddedStore: the folder '{scratch.Path("mistyped")}' does not exist.", run.Error,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch.Path("mistyped")));
    }

    [Fact]
    public void The_service_is_named_once()
    {
        var run = InProcess.Run("order", "list", "--connection", "a", "--embedded", scratch.Store, "--start-time", "2026-01-01");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("--connection cannot be combined with --embedded, --start-time", run.Error, StringComparison.Ordinal);
    }

    private static async Task<McfRun> RunAsync(string configuration, params string[] arguments)
    {
        using var mcf = Mcf.Start(arguments, (ConnectionProfiles.PathVariable, configuration));
        return await mcf.EndAsync();
    }

    private string Write(string text) => scratch.WriteSecret("config.json", text);
}
