using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using AmazonMcf.Mws;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>What <c>mcf gateway</c> refuses to start with: one sentence, exit code 2, and no secret in it.</summary>
public sealed partial class GatewayCommandTests : IDisposable
{
    private const string Literal = "wJalrXUtnFEMI-a-literal-secret";

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [TheoryOn(Platforms.Unix)]
    [InlineData(Literal, "clients[0].secretKey must be a reference")]
    [InlineData("", "clients[0].secretKey must be a reference")]
    [InlineData("ENV:MWS_SECRET", "clients[0].secretKey must be a reference")]
    [InlineData("env:EMPTY_SECRET", "env:EMPTY_SECRET is not set or is empty")]
    [InlineData("env:MISSING_SECRET", "env:MISSING_SECRET is not set or is empty")]
    [InlineData("env:", "env: is not set or is empty")]
    [InlineData("file:", "cannot be read")]
    [InlineData("file:/nowhere/secret", "/nowhere/secret cannot be read: the file does not exist.")]
    [InlineData("file:/", "/ cannot be read: it is a folder.")]
    public async Task Secrets_that_are_none(string reference, string sentence) => Refused(await RunAsync(Client(reference)), sentence);

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task Secrets_in_files_of_others(UnixFileMode others)
    {
        var file = scratch.WriteSecret("secret", Literal);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | others);
        Refused(await RunAsync(Client("file:" + file)), "run chmod 600 on it");
    }

    [Fact]
    public async Task An_empty_file_is_no_secret() =>
        Refused(await RunAsync(Client("file:" + scratch.WriteSecret("secret", "\n"))), "secret is not set or is empty");

    [Fact]
    public async Task A_secret_in_a_file_of_ones_own_is_taken()
    {
        await using var gateway = await ServedGateway.StartAsync(
            scratch,
            Client("file:" + scratch.WriteSecret("secret", ServedGateway.Secret + "\n"))
        );
        using var http = new HttpClient();
        Assert.Equal("GREEN", (await gateway.Client(http).AskAsync(new MwsRequest { Operation = "GetServiceStatus" })).Status);
    }

    [Theory]
    [InlineData("{", "is not a valid gateway configuration: it is not valid JSON at line ")]
    [InlineData("", "is not a valid gateway configuration: it is not valid JSON at line ")]
    [InlineData("[]", "the file must contain an object")]
    [InlineData("null", "the file must contain an object")]
    [InlineData("{}", "clients must be a list of at least one client")]
    [InlineData("""{"clients":[]}""", "clients must be a list of at least one client")]
    [InlineData("""{"clients":null}""", "clients must be a list of at least one client")]
    [InlineData("""{"clients":{}}""", "clients must be a list of at least one client")]
    [InlineData("""{"clients":[null]}""", "clients[0] must not be null.")]
    [InlineData("""{"clients":["A"]}""", "clients[0] must contain an object.")]
    [InlineData("""{"client":[]}""", "client is not a known member. The members are clients, quotaStore, quotaStorePassword.")]
    [InlineData("""{"quotaStore":"redis://:hush@cache:6379","clients":[]}""", "quotaStore must not contain a password")]
    [InlineData("""{"quotaStore":7,"quotaStorePassword":"hush","clients":[]}""", "quotaStore must be a string.")]
    [InlineData(
        """{"quotaStore":"redis://cache:6379","quotaStorePassword":"hush","clients":[]}""",
        "quotaStorePassword must be a reference, env:NAME, file:PATH or credential:NAME"
    )]
    [InlineData(
        """{"clients":[{}]}""",
        "clients[0].accessKeyId is missing.",
        "clients[0].sellerId is missing.",
        "clients[0].secretKey is missing."
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"wJalrXUtnFEMI-a-literal-secret","secretkey2":""}]}""",
        "clients[0].secretkey2 is not a known member",
        "clients[0].secretKey must be a reference"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":["wJalrXUtnFEMI-a-literal-secret"]}]}""",
        "clients[0].secretKey must be a reference"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":null,"embeddedStore":"x.db"}]}""",
        "clients[0].secretKey must be a reference"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET"},{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET"}]}""",
        "clients[1].accessKeyId is a duplicate"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET"}]}""",
        "clients[0].clientId is missing",
        "clients[0].clientSecret is missing",
        "clients[0].refreshToken is missing"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET","marketplace":"XX"}]}""",
        "clients[0].marketplace: 'XX' is not a known marketplace"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":null,"sellerId":"","secretKey":"env:MWS_SECRET","embeddedStore":" "}]}""",
        "clients[0].accessKeyId must not be null",
        "clients[0].sellerId must not be empty",
        "clients[0].embeddedStore must not be empty"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":7,"sellerId":true,"secretKey":"env:MWS_SECRET","embeddedStore":[],"unlimited":"yes"}]}""",
        "clients[0].accessKeyId must be a string",
        "clients[0].sellerId must be a string",
        "clients[0].embeddedStore must be a string",
        "clients[0].unlimited must be true or false"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET","embeddedStore":"x.db","apiVersion":"2026-07"}]}""",
        "clients[0].apiVersion must be 2020-07-01 or 2026-07-04"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","accesskeyid":"B","sellerId":"S","secretKey":"env:MWS_SECRET","embeddedStore":"x.db"}]}""",
        "clients[0].accesskeyid occurs twice"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET","embeddedStore":"x.db","endpoint":"https://x.example"}]}""",
        "clients[0].embeddedStore cannot be combined with endpoint"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET","embeddedStore":null,"tokenEndpoint":null,"refreshToken":"env:MWS_SECRET"}]}""",
        "clients[0].embeddedStore must not be null",
        "clients[0].embeddedStore cannot be combined with tokenEndpoint, refreshToken"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET","clientId":"c","clientSecret":"env:MWS_SECRET","refreshToken":"env:MWS_SECRET","endpoint":"x.example"}]}""",
        "clients[0].endpoint must be a full URL"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET","clientId":"c","clientSecret":"env:MWS_SECRET","refreshToken":"env:MWS_SECRET","endpoint":"http://x.example","tokenEndpoint":"ftp://x.example"}]}""",
        "clients[0].endpoint must begin with https://",
        "clients[0].tokenEndpoint must begin with https://"
    )]
    [InlineData(
        """{"clients":[{"accessKeyId":"A","sellerId":"S","secretKey":"env:MWS_SECRET","clientId":"c","clientSecret":"env:MWS_SECRET","refreshToken":"env:MWS_SECRET","unlimited":true}]}""",
        "clients[0].unlimited is not available"
    )]
    public async Task Configurations_that_are_none(string json, params string[] sentences)
    {
        foreach (var sentence in sentences)
        {
            var run = await RunFileAsync(scratch.Write("gateway.json", [json]));
            Refused(run, sentence);
            Assert.DoesNotContain("\\n", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("System.", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("AmazonMcf.", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_check_finds_everything_and_leaves_nothing_behind()
    {
        var log = scratch.Path("gateway.log");
        object[] good = [Client(ServedGateway.SecretReference)];
        object[] bad =
        [
            Client("env:MISSING_SECRET"),
            ServedGateway.Over(new Uri("http://127.0.0.1:1/"), key: "B", refreshToken: "file:/nowhere/token"),
            ServedGateway.On(scratch.Path("gateway.json"), key: "C"),
            new
            {
                accessKeyId = "D",
                sellerId = ServedGateway.Seller,
                secretKey = ServedGateway.SecretReference,
                embeddedStore = scratch.Path("mistyped/orders.db"),
            },
        ];

        var first = await CheckAsync(
            good,
            "--log",
            log,
            "--certificate",
            MakeCertificate("mcf.pfx", ServedGateway.Secret),
            "--certificate-password",
            ServedGateway.SecretReference
        );
        var second = await CheckAsync(bad, "--log", scratch.Path("gateway.json"), "--certificate", "/nowhere/mcf.pfx");

        Assert.Equal(ExitCode.Done, first.ExitCode);
        Assert.Contains("no problem found, 1 client(s)", first.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.Store));
        Assert.False(File.Exists(log));
        foreach (
            var sentence in new[]
            {
                "clients[0].secretKey: env:MISSING_SECRET is not set or is empty",
                "clients[1].refreshToken: /nowhere/token cannot be read",
                "clients[2].embeddedStore: ",
                $"clients[3].embeddedStore: the folder '{scratch.Path("mistyped")}' does not exist.",
                "--certificate: /nowhere/mcf.pfx cannot be read",
                "which the gateway reads. Choose a different file for the log.",
            }
        )
        {
            Refused(second, sentence);
        }
    }

    [Theory]
    [InlineData("gateway.json")]
    [InlineData("secret")]
    [InlineData("embedded.db")]
    public async Task A_log_that_holds_something_else_is_left_as_it_is(string name)
    {
        scratch.WriteSecret("secret", ServedGateway.Secret);
        using (AmazonMcf.Service.EmbeddedService.Open(new AmazonMcf.Service.EmbeddedServiceOptions { Path = scratch.Store }))
        {
        }

        await CheckAsync([Client("file:" + scratch.Path("secret"))]);
        var before = await File.ReadAllBytesAsync(scratch.Path(name));

        Refused(await RunAsync(Client("file:" + scratch.Path("secret")), "--log", scratch.Path("./" + name)), "which the gateway reads");

        Assert.Equal(before, await File.ReadAllBytesAsync(scratch.Path(name)));
    }

    private async Task<McfRun> CheckAsync(object[] clients, params string[] options)
    {
        using var mcf = ServedGateway.Start(scratch, ["--check", .. options], clients);
        return await mcf.EndAsync();
    }

    [FactOn(Platforms.Unix)]
    public async Task A_configuration_that_everybody_may_write()
    {
        var file = scratch.Write(
            "gateway.json",
            [JsonSerializer.Serialize(new { clients = new[] { Client(ServedGateway.SecretReference) } })]
        );
        File.SetUnixFileMode(file, File.GetUnixFileMode(file) | UnixFileMode.OtherWrite);
        Refused(await RunFileAsync(file), "all users can write");
    }

    [Fact]
    public async Task A_configuration_that_is_a_folder() => Refused(await RunFileAsync(Path.GetTempPath()), "it is a folder");

    [Fact]
    public async Task A_configuration_that_is_not_there() =>
        Refused(await RunFileAsync(scratch.Path("none.json")), "the file does not exist");

    [Theory]
    [InlineData("add --certificate, or --behind-proxy if a reverse proxy terminates TLS", "--listen", "0.0.0.0")]
    [InlineData("add --certificate, or --behind-proxy if a reverse proxy terminates TLS", "--listen", "::")]
    [InlineData("--listen requires an IP address", "--listen", "example.com")]
    [InlineData("--metrics requires an IP address and a port", "--metrics", "example.com:1")]
    [InlineData("--certificate-password requires --certificate", "--certificate-password", "env:MWS_SECRET")]
    [InlineData("assign requested address", "--listen", "192.0.2.1", "--behind-proxy")]
    [InlineData("--certificate: /nowhere/mcf.pfx cannot be read: the file does not exist.", "--certificate", "/nowhere/mcf.pfx")]
    [InlineData("--certificate: / cannot be read: it is a folder.", "--certificate", "/")]
    public async Task Command_lines_that_cannot_be(string sentence, params string[] options) =>
        Refused(await RunAsync(Client(ServedGateway.SecretReference), options), sentence);

    [Fact]
    public async Task A_certificate_that_is_none()
    {
        var junk = scratch.WriteSecret("junk.pfx", "junk");
        var locked = MakeCertificate("locked.pfx", ServedGateway.Secret);
        var keyless = scratch.WriteSecret("keyless.pfx", "");
        using (var key = ECDsa.Create())
        using (
            var certificate = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256).CreateSelfSigned(
                DateTimeOffset.UtcNow,
                DateTimeOffset.UtcNow.AddDays(1)
            )
        )
        using (var open = X509CertificateLoader.LoadCertificate(certificate.RawData))
        {
            await File.WriteAllBytesAsync(keyless, open.Export(X509ContentType.Pfx));
        }

        Refused(await RunAsync(Client(ServedGateway.SecretReference), "--certificate", junk), "is not a valid PFX file");
        Refused(await RunAsync(Client(ServedGateway.SecretReference), "--certificate", locked), "it requires --certificate-password");
        Refused(
            await RunAsync(
                Client(ServedGateway.SecretReference),
                "--certificate",
                locked,
                "--certificate-password",
                "file:" + scratch.WriteSecret("other", Literal)
            ),
            "the password is wrong"
        );
        Refused(
            await RunAsync(Client(ServedGateway.SecretReference), "--certificate", locked, "--certificate-password", Literal),
            "--certificate-password must be a reference"
        );
        Refused(await RunAsync(Client(ServedGateway.SecretReference), "--certificate", keyless), "does not contain a private key");
    }

    [FactOn(Platforms.Unix)]
    public async Task A_certificate_that_others_may_read()
    {
        var locked = MakeCertificate("locked.pfx", ServedGateway.Secret);
        File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Refused(await RunAsync(Client(ServedGateway.SecretReference), "--certificate", locked), "run chmod 600 on it");
    }

    private static void Refused(McfRun run, string sentence)
    {
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains(sentence, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        foreach (var secret in new[] { Literal, ServedGateway.Secret })
        {
            Assert.DoesNotContain(secret, run.Error + run.Output, StringComparison.Ordinal);
        }
    }

    private object Client(string secret) =>
        new
        {
            accessKeyId = ServedGateway.Key,
            sellerId = ServedGateway.Seller,
            secretKey = secret,
            embeddedStore = scratch.Store,
        };

    private async Task<McfRun> RunAsync(object client, params string[] options)
    {
        using var mcf = ServedGateway.Start(scratch, options, [client]);
        return await mcf.EndAsync();
    }

    private static async Task<McfRun> RunFileAsync(string configuration)
    {
        using var mcf = Mcf.Start(["gateway", "--config", configuration, "--port", "0"], ("MWS_SECRET", ServedGateway.Secret));
        return await mcf.EndAsync();
    }

    private string MakeCertificate(string name, string password)
    {
        using var key = ECDsa.Create();
        var request = new CertificateRequest("CN=mcf gateway test", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(
            TimeProvider.System.GetUtcNow().AddDays(-1),
            TimeProvider.System.GetUtcNow().AddDays(1)
        );
        var file = scratch.WriteSecret(name, "");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, password));
        return file;
    }
}
