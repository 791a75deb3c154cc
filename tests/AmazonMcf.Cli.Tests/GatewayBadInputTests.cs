using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.Mws;
using AmazonMcf.Testing;

namespace AmazonMcf.Cli;

/// <summary>
/// Whatever a request holds, the gateway returns an MWS error that says what is wrong, does nothing, and goes on serving others.
/// </summary>
public sealed class GatewayBadInputTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Path = "/FulfillmentOutboundShipment/2010-10-01";
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("", "MissingParameter")]
    [InlineData("Action", "MissingParameter")]
    [InlineData("&&&", "MissingParameter")]
    [InlineData("=x", "InvalidParameterValue")]
    [InlineData("a=1&a=2", "InvalidParameterValue")]
    [InlineData("a=1&%61=2", "InvalidParameterValue")]
    [InlineData("a=%", "InvalidParameterValue")]
    [InlineData("a=%4", "InvalidParameterValue")]
    [InlineData("a=%zz", "InvalidParameterValue")]
    [InlineData("%=1", "InvalidParameterValue")]
    [InlineData("a=%C0%AF", "InvalidParameterValue")]
    [InlineData("a=%ED%A0%80", "InvalidParameterValue")]
    [InlineData("a=%FF", "InvalidParameterValue")]
    [InlineData("a=\u00E9", "InvalidParameterValue")]
    [InlineData("a=\u00C0\u00AF", "InvalidParameterValue")]
    [InlineData("\u00FF\u00FEa\0=\0b\0", "InvalidParameterValue")]
    public async Task Bodies_that_are_no_form_in_UTF_8(string body, string code) => Refused(400, code, await PostAsync(body));

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded; charset=iso-8859-1")]
    [InlineData(";;;")]
    public async Task Bodies_of_another_type(string type) =>
        Refused(400, "InvalidParameterValue", await PostAsync("Action=GetServiceStatus", type));

    [Theory]
    [InlineData("")]
    [InlineData("APPLICATION/X-WWW-FORM-URLENCODED;charset=\"UTF-8\"")]
    public async Task Types_that_clients_of_old_name_are_taken(string type) =>
        Refused(400, "MissingParameter", await PostAsync("Action=GetServiceStatus", type));

    [Theory]
    [InlineData("PUT", Path)]
    [InlineData("DELETE", Path)]
    [InlineData("OPTIONS", Path)]
    [InlineData("TRACE", Path)]
    [InlineData("BREW", Path)]
    [InlineData("POST", "/health")]
    [InlineData("GET", "/")]
    [InlineData("GET", "/index.php")]
    [InlineData("GET", "//etc/passwd")]
    [InlineData("GET", "/../../etc/passwd")]
    [InlineData("GET", Path + "/x")]
    [InlineData("GET", Path + "%2F")]
    [InlineData("GET", "http://x/")]
    public async Task Methods_and_addresses_that_are_none_of_MWS(string method, string target) =>
        Refused(404, "InvalidAddress", await SendAsync($"{method} {target} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"));

    [Fact]
    public async Task Parameters_that_stand_in_the_address_and_in_the_body() =>
        Refused(400, "InvalidParameterValue", await PostAsync("Action=GetServiceStatus", query: "?Action=CancelFulfillmentOrder"));

    [Fact]
    public async Task A_GET_with_a_body() =>
        Refused(
            400,
            "InvalidParameterValue",
            await SendAsync($"GET {Path}?Action=GetServiceStatus HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=b")
        );

    [Fact]
    public async Task Too_many_parameters() =>
        Refused(
            400,
            "InvalidParameterValue",
            await PostAsync(string.Join('&', Enumerable.Range(0, 20_001).Select(n => "p" + n.ToString(CultureInfo.InvariantCulture))))
        );

    [Fact]
    public async Task A_name_of_three_megabytes() => Refused(400, "MissingParameter", await PostAsync(new string('a', 3 * Megabyte)));

    [Fact]
    public async Task A_body_that_breaks_off_is_counted_though_the_response_is_not_read()
    {
        const string Broken = "mcf_gateway_errors_total{code=\"InputStreamDisconnected\"}";
        var before = await fixture.MetricAsync(Broken);
        using (var connection = await RawConnection.OpenAsync(fixture.Gateway.Endpoint))
        {
            await connection.WriteAsync(Head(100) + "Action=");
        }

        await Eventually.TrueAsync(async () => await fixture.MetricAsync(Broken) != before);
    }

    [Fact]
    public async Task A_body_that_does_not_come()
    {
        using var connection = await RawConnection.OpenAsync(fixture.Gateway.Endpoint);
        await connection.WriteAsync(Head(100) + "Action=");
        Refused(400, "InputStreamDisconnected", await connection.ReadResponseAsync());
    }

    [Fact]
    public async Task A_body_in_chunks_that_are_none() =>
        Refused(
            400,
            "InputStreamDisconnected",
            await SendAsync(
                $"POST {Path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: {Form}\r\n\r\nno chunk\r\n\r\n"
            )
        );

    [Theory]
    [InlineData((4 * Megabyte) + (64 * 1024))]
    [InlineData(50 * Megabyte)]
    [InlineData(1_000_000_000_000)]
    public async Task A_body_that_is_too_large(long size)
    {
        using var connection = await RawConnection.OpenAsync(fixture.Gateway.Endpoint);
        await connection.WriteAsync(Head(size));
        var writing = connection.WriteManyAsync(Math.Min(size, 50 * Megabyte));
        Refused(413, "RequestEntityTooLarge", await connection.ReadResponseAsync());
        await writing;
    }

    // On a gateway of its own: the other tests of this class use memory as well. macOS has no figure.
    [FactOn(Platforms.Linux | Platforms.Windows)]
    public async Task Bodies_of_fifty_megabytes_in_chunks_take_no_memory()
    {
        const int Together = 8;
        using var scratch = new Scratch();
        await using var gateway = await ServedGateway.StartAsync(scratch, ServedGateway.On(scratch.Store, unlimited: true));
        var before = gateway.PeakMemory;
        var responses = await Task.WhenAll(Enumerable.Range(0, Together).Select(_ => PostChunksAsync(gateway.Endpoint, 50 * Megabyte)));
        Assert.All(responses, response => Assert.Contains(response.Status, new[] { 413, 503 }));
        Assert.InRange(before, 1, long.MaxValue);
        Assert.InRange(gateway.PeakMemory - before, 0, Together * 50L * Megabyte / 2);
    }

    [Theory]
    [InlineData(404, "InvalidAddress", "Action=MakeCoffee")]
    [InlineData(400, "InvalidParameterValue", "Version=2009-01-01")]
    [InlineData(400, "InvalidParameterValue", "Items.member.0.SellerSKU=A")]
    [InlineData(400, "InvalidParameterValue", "Items.member.1.SellerSKU=A&Items.member.3.SellerSKU=B")]
    [InlineData(400, "InvalidParameterValue", "Items.member.1.SellerSKU=A&Items.member.01.SellerSKU=B")]
    [InlineData(400, "InvalidParameterValue", "Items.member.1001.SellerSKU=A")]
    [InlineData(400, "InvalidParameterValue", "Items.member.99999999999999999999.SellerSKU=A")]
    [InlineData(400, "InvalidParameterValue", "Items..SellerSKU=A")]
    [InlineData(400, "InvalidParameterValue", "Items=A&Items.member.1.SellerSKU=B")]
    [InlineData(400, "InvalidParameterValue", "Items.a.b.c.d.e.f.g.h.i=A")]
    [InlineData(400, "InvalidParameterValue", "Items.member.1.Quantity=many")]
    [InlineData(400, "InvalidParameterValue", "Items.member.1.Quantity=99999999999999999999")]
    [InlineData(400, "InvalidParameterValue", "DisplayableOrderDateTime=yesterday")]
    public async Task Signed_orders_that_are_none(int status, string code, string parameters)
    {
        var given = MwsCodec.ReadQuery(parameters);
        var order = MwsCodec.WriteRequest(new MwsRequest { Operation = "CreateFulfillmentOrder", Order = MwsOrders.Of("BAD") })
            .Where(parameter => !given.Any(other => other.Key.Split('.')[0] == parameter.Key.Split('.')[0]));
        Refused(status, code, await fixture.Client.SendAsync(order.Concat(given)));
        Assert.Equal(0, fixture.CountOrders());
    }

    [Fact]
    public async Task An_order_of_ten_thousand_lines()
    {
        var order = MwsOrders.Of("BAD");
        order.Items =
        [
            .. Enumerable
                .Range(1, 10_000)
                .Select(n => new McfOrderRequestItem
                {
                    SellerSku = OrderCsv.Sku,
                    SellerFulfillmentOrderItemId = n.ToString(CultureInfo.InvariantCulture),
                    Quantity = 1,
                }),
        ];
        await fixture.Client.RefusedAsync(
            400,
            "InvalidParameterValue",
            new MwsRequest { Operation = "CreateFulfillmentOrder", Order = order }
        );
        Assert.Equal(0, fixture.CountOrders());
        await fixture.ServesAsync();
    }

    private static string Head(long size, string? type = Form, string query = "")
    {
        var typeHeader = type is { Length: > 0 } ? $"Content-Type: {type}\r\n" : "";
        return FormattableString.Invariant($"POST {Path}{query} HTTP/1.1\r\nHost: x\r\n{typeHeader}Content-Length: {size}\r\n\r\n");
    }

    private Task<(int Status, string Body)> PostAsync(string body, string type = Form, string query = "") =>
        SendAsync(Head(body.Length, type, query) + body);

    private async Task<(int Status, string Body)> SendAsync(string request)
    {
        using var connection = await RawConnection.OpenAsync(fixture.Gateway.Endpoint);
        await connection.WriteAsync(request);
        var response = await connection.ReadResponseAsync();
        await fixture.ServesAsync();
        return response;
    }

    private static async Task<(int Status, string Body)> PostChunksAsync(Uri endpoint, int size)
    {
        using var connection = await RawConnection.OpenAsync(endpoint);
        await connection.WriteAsync($"POST {Path} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: {Form}\r\n\r\n");
        var writing = connection.WriteChunksAsync(size);
        var response = await connection.ReadResponseAsync();
        await writing;
        return response;
    }

    private static void Refused(int status, string code, (int Status, string Body) response)
    {
        var error = Assert.Single(MwsCodec.ReadResponse(response.Body).Errors);
        Assert.Equal((status, code, "Sender"), (response.Status, error.Code, error.Type));
        Assert.False(string.IsNullOrWhiteSpace(error.Message));
        Assert.DoesNotContain("   at ", response.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", response.Body, StringComparison.Ordinal);
    }
}
