using AmazonMcf.Throughput;
using SellingPartner.Quota;
using SellingPartner.Redis.Servers;

namespace SellingPartner.Redis.Tls;

/// <summary>A store behind TLS, over a real handshake: a certificate that the machine does not trust is not used.</summary>
public sealed class TlsTests : IDisposable
{
    private const string Header =
        "SellerFulfillmentOrderId,SellerSku,Quantity,ShippingSpeedCategory,Name,AddressLine1,City,StateOrRegion,PostalCode,CountryCode";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mcf-tls-");
    private readonly TestAuthority authority = new();
    private readonly GarnetProcess server = new();

    public void Dispose()
    {
        server.Dispose();
        authority.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_store_that_cannot_be_trusted_gets_nothing_and_the_notice_says_why()
    {
        using var proxy = new TlsProxy(authority.Issue("localhost"), server.Port);
        var address = QuotaStoreAddress.Parse($"rediss://localhost:{proxy.Port}", out _)!;
        using var store = new RedisQuotaStore(new QuotaStoreSettings(address, null, "Test") { Timeout = TimeSpan.FromSeconds(60) });
        using var quota = new SharedQuota("key", new UsagePlan("op", 2, 30), store, TimeSpan.FromMinutes(1), TimeProvider.System);

        await quota.TakeAsync(default);

        Assert.Equal(1, store.Health.Outages);
        long seen = 0;
        var notice = store.Health.TakeNotice(ref seen)!;
        Assert.Contains($"rediss://localhost:{proxy.Port} does not respond: no trusted TLS connection", notice, StringComparison.Ordinal);
        Assert.Contains("must be for 'localhost' and from an authority that this machine trusts", notice, StringComparison.Ordinal);
        Assert.DoesNotContain("password", notice, StringComparison.Ordinal);
        Assert.Empty(Keys());
    }

    [LinuxTheory]
    [InlineData("localhost", true)]
    [InlineData("other.example", false)]
    public async Task A_store_is_used_if_the_machine_trusts_its_authority_and_the_name_is_right(string name, bool isUsed)
    {
        using var proxy = new TlsProxy(authority.Issue(name), server.Port);
        var (trusted, orders) = (Path.Combine(folder.FullName, "trusted.pem"), Path.Combine(folder.FullName, "orders.csv"));
        await File.WriteAllTextAsync(trusted, authority.Pem);
        await File.WriteAllLinesAsync(orders, [Header, "TLS-1,MUG-ENAMEL-BLUE,1,Standard,A. Reader,1 Elm Street,Troy,MI,48084,US"]);

        // A process waits two seconds for the store, and a busy machine may need longer.
        for (var run = 1; ; run++)
        {
            var output = await ImportAsync(orders, proxy.Port, trusted);
            var isRefused = output.Contains("no trusted TLS connection", StringComparison.Ordinal);
            if (run < 20 && !isRefused && Keys().Count == 0)
            {
                continue;
            }

            Assert.Equal((!isUsed, isUsed), (isRefused, Keys().Count > 0));
            return;
        }
    }

    private async Task<string> ImportAsync(string orders, int port, string trusted)
    {
        using var import = Mcf.Start(
            [
                "import", orders, "--embedded", Path.Combine(folder.FullName, "embedded.db"),
                "--quota-store", $"rediss://localhost:{port}",
            ],
            [new("SSL_CERT_FILE", trusted)]);
        var output = string.Concat(
            await Task.WhenAll(import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync()));
        await import.WaitForExitAsync();

        Assert.True(import.ExitCode == 0, output);
        Assert.Matches("(created|already) 1,", output);
        return output;
    }

    private List<string> Keys()
    {
        using var administrator = ((ITestServer)server).Administer();
        return [.. administrator.GetServers()[0].Keys().Select(key => (string)key!)];
    }
}
