using System.Collections.Concurrent;
using System.Security;
using AmazonMcf.Connection;
using SellingPartner.Telemetry;

namespace AmazonMcf.Testing;

/// <summary>A connection to a scripted service under a clock that lets short waits pass at once and leaves timeouts in force.</summary>
public sealed class TestWorld : IDisposable
{
    public const string ClientId = "amzn1.application-oa2-client.test";
    public const string ClientSecret = "amzn1.oa2-cs.v1.hush+hush&=";
    public const string RefreshToken = "Atzr|se/cret+1";

    private static readonly TimeSpan LongestSkipped = TimeSpan.FromSeconds(25);

    public TestWorld(Action<McfConnectionSettings>? change = null)
    {
        var settings = Settings();
        change?.Invoke(settings);
        Connection = McfConnection.Open(settings, Service, Time, () => 0.5);
    }

    public FakeTimeProvider Time { get; } = new() { SkipWait = wait => wait < LongestSkipped };

    public ScriptedHandler Service { get; } = new();

    public McfConnection Connection { get; }

    public ConcurrentQueue<ApiAttempt> Attempts { get; } = new();

    public ApiCall Call(CancellationToken dispatch = default, CancellationToken wire = default) => new(Attempts.Enqueue, dispatch, wire);

    public IReadOnlyList<string> Sent =>
        [
            .. Service.Requests.Select(request =>
                request.Method + " " + request.PathAndQuery.Replace("/fba/outbound/2020-07-01", "", StringComparison.Ordinal)
            ),
        ];

    /// <summary>A world whose service counts no requests.</summary>
    public static TestWorld Uncounted() => new(settings =>
        (settings.Kind, settings.Endpoint, settings.Unlimited) = (McfConnectionKind.Custom, new Uri("https://service.example/"), true));

    public static McfConnectionSettings Settings() => new()
    {
        Marketplace = McfMarketplaces.Find("US")!,
        Kind = McfConnectionKind.Live,
        ClientId = ClientId,
        ClientSecret = Secret(ClientSecret),
        RefreshToken = Secret(RefreshToken),
        HostLanguage = "PowerShell/7.6.5",
    };

    public static SecureString Secret(string text)
    {
        var secret = new SecureString();
        foreach (var character in text)
        {
            secret.AppendChar(character);
        }

        return secret;
    }

    public void Dispose()
    {
        Connection.Dispose();
        Service.Dispose();
    }
}
