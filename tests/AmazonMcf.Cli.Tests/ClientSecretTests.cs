using System.Text.Json;
using AmazonMcf.Configuration;

namespace AmazonMcf.Cli;

/// <summary>A client secret that expires is announced in every run and in the report.</summary>
public sealed class ClientSecretTests : IDisposable
{
    private const string Expired = "2001-05-29";
    private const string Warning =
        "warning: The client secret of connection 'US Custom' expired on 2001-05-29. Create a new one in the developer console "
        + "(Solution Provider Portal), replace it everywhere it is used, and update --client-secret-expires.";

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Each_command_warns_and_the_report_lists_it()
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        string[] service =
        [
            "--endpoint", server.Endpoint.AbsoluteUri, "--token-endpoint", new Uri(server.Endpoint, "auth/o2/token").AbsoluteUri,
            "--client-secret-expires", Expired,
        ];

        var list = await RunAsync(["inventory", "LAST-ONE", .. service], server.Credentials);
        var report = await RunAsync(["report", "--json", .. service], server.Credentials);
        var later = await RunAsync(["inventory", "LAST-ONE", .. service[..^1], "9999-01-01"], server.Credentials);

        Assert.All([list, report], run => Assert.Contains(Warning, run.Error, StringComparison.Ordinal));
        Assert.Equal("", later.Error);
        var issue = Assert.Single(JsonDocument.Parse(report.Output).RootElement.GetProperty("Issues").EnumerateArray());
        Assert.Equal("ClientSecretExpires", issue.GetProperty("Reason").GetString());
    }

    [Fact]
    public async Task The_time_is_a_member_of_a_connection()
    {
        await using var server = await ServedMcf.StartAsync(scratch.Store, "--unlimited");
        var tokens = new Uri(server.Endpoint, "auth/o2/token").AbsoluteUri;
        var file = scratch.WriteSecret(
            "config.json",
            $$"""
            { "connections": { "live": { "endpoint": "{{server.Endpoint}}", "tokenEndpoint": "{{tokens}}",
              "clientId": "{{server.Credentials[0].Value}}", "clientSecret": "env:SPAPI_CLIENT_SECRET",
              "refreshToken": "env:SPAPI_REFRESH_TOKEN", "clientSecretExpires": "{{Expired}}" } } }
            """);

        var run = await RunAsync(
            ["inventory", "LAST-ONE", "--connection", "live"], [.. server.Credentials, (ConnectionProfiles.PathVariable, file)]);

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("The client secret of connection 'live' expired on 2001-05-29", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(
            $"and update connections.live.clientSecretExpires in {file}.", run.Error.TrimEnd(), StringComparison.Ordinal);

        var typed = await RunAsync(
            ["inventory", "LAST-ONE", "--connection", "live", "--client-secret-expires", "2001-06-30"],
            [.. server.Credentials, (ConnectionProfiles.PathVariable, file)]);
        Assert.Contains("'live' expired on 2001-06-30", typed.Error, StringComparison.Ordinal);
        Assert.EndsWith("and update --client-secret-expires.", typed.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("30d")]
    [InlineData("2w")]
    public void A_duration_is_an_error_since_it_would_start_again_with_each_run(string text)
    {
        var run = InProcess.Run("inventory", "--client-secret-expires", text);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains($"the date on which the secret expires, such as 2026-11-29, not '{text}'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_embedded_service_has_no_secret()
    {
        var run = InProcess.Run("inventory", "--embedded", scratch.Store, "--client-secret-expires", Expired);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("--client-secret-expires cannot be combined with --embedded", run.Error, StringComparison.Ordinal);
    }

    private static async Task<McfRun> RunAsync(string[] arguments, (string Name, string? Value)[] environment)
    {
        using var mcf = Mcf.Start(arguments, environment);
        return await mcf.EndAsync();
    }
}
