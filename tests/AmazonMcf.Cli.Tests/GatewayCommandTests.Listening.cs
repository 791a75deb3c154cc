using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli;

/// <summary>How <c>mcf gateway</c> listens: ports, certificates, proxies, and what it does not take from its surroundings.</summary>
public sealed partial class GatewayCommandTests
{
    [Fact]
    public async Task A_port_that_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        Refused(
            await RunAsync(Client(ServedGateway.SecretReference), "--metrics", taken.LocalEndpoint.ToString()!),
            "address already in use");
    }

    [Fact]
    public async Task With_a_certificate_it_serves_HTTPS_to_other_machines_without_metrics()
    {
        var file = MakeCertificate("mcf.pfx", ServedGateway.Secret);
        await using var gateway = await ServedGateway.StartAsync(
            scratch,
            [
                "--listen",
                "0.0.0.0",
                "--certificate",
                file,
                "--certificate-password",
                ServedGateway.SecretReference,
                "--metrics",
                "127.0.0.1:0",
            ],
            [Client(ServedGateway.SecretReference)]
        );
        var endpoint = new UriBuilder(gateway.Endpoint) { Host = "127.0.0.1" }.Uri;
        using var expected = X509CertificateLoader.LoadPkcs12FromFile(file, ServedGateway.Secret);
        using var handler = new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == expected.Thumbprint,
        };
        using var http = new HttpClient(handler);

        Assert.Equal("https", gateway.Endpoint.Scheme);
        Assert.Equal(
            "GREEN",
            (await (gateway.Client(http) with { Endpoint = endpoint }).AskAsync(new MwsRequest { Operation = "GetServiceStatus" })).Status
        );
        Assert.Equal("OK", await http.GetStringAsync(new Uri(endpoint, "/health")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, new Uri(endpoint, "/metrics")));
        Assert.Equal(
            1,
            PrometheusText.Read(await http.GetStringAsync(new Uri(gateway.Metrics)))[
                "mcf_gateway_requests_total{operation=\"GetServiceStatus\",status=\"200\"}"
            ]
        );
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(http, new Uri(new Uri(gateway.Metrics), endpoint.AbsolutePath)));
    }

    [Fact]
    public async Task Behind_a_proxy_the_host_is_the_one_the_client_signed()
    {
        await using var gateway = await ServedGateway.StartAsync(scratch, ["--behind-proxy"], [Client(ServedGateway.SecretReference)]);
        using var passing = Proxy(gateway.Endpoint);
        using var rewriting = Proxy(gateway.Endpoint);
        rewriting.DefaultRequestHeaders.Host = "internal:8412";
        var client = gateway.Client(passing) with { Endpoint = new Uri("http://mws.example.com" + gateway.Endpoint.AbsolutePath) };

        Assert.Equal("GREEN", (await client.AskAsync(new MwsRequest { Operation = "GetServiceStatus" })).Status);
        await (client with { Http = rewriting }).RefusedAsync(
            403,
            "SignatureDoesNotMatch",
            new MwsRequest { Operation = "GetServiceStatus" }
        );
        Assert.Equal("none", gateway.Metrics);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(passing, new Uri("http://mws.example.com/metrics")));
    }

    [Fact]
    public async Task Settings_of_the_working_folder_and_the_environment_are_none_of_its_own()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var elsewhere = $"http://{taken.LocalEndpoint}";
        var configuration = scratch.Write(
            "gateway.json",
            [JsonSerializer.Serialize(new { clients = new[] { Client(ServedGateway.SecretReference) } })]
        );
        using var mcf = Mcf.Start(
            ["gateway", "--config", configuration, "--port", "0"],
            ("MWS_SECRET", ServedGateway.Secret),
            ("Kestrel__Endpoints__Other__Url", elsewhere),
            ("ASPNETCORE_URLS", elsewhere),
            ("ASPNETCORE_ENVIRONMENT", "Development")
        );

        // It would not start if it tried to listen there too.
        Assert.StartsWith("Clients", await mcf.Out.ReadLineAsync(), StringComparison.Ordinal);
    }

    private static HttpClient Proxy(Uri gateway) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (_, stop) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(gateway.Host, gateway.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    private static async Task<HttpStatusCode> StatusAsync(HttpClient http, Uri address)
    {
        using var response = await http.GetAsync(address);
        return response.StatusCode;
    }
}
