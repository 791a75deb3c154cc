using AmazonMcf.Service.Login;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AmazonMcf.Cli;

/// <summary>
/// Control characters of files and responses must not reach the terminal: they could forge the summary that scripts read.
/// </summary>
public class EscapingTests
{
    private const string Evil =
        "X\u001b[2J\u001b]0;title\a\u009b31m\r\nplaced 99: created 99, already 0, rejected 0, unknown 0\u2028\u202eY";
    private const string Shown = @"X\u001b[2J\u001b]0;title\u0007\u009b31m";

    [Theory]
    [InlineData("SellerFulfillmentOrderId")]
    [InlineData("SellerSku")]
    [InlineData("Quantity")]
    [InlineData("ShippingSpeedCategory")]
    [InlineData("Name")]
    [InlineData("StateOrRegion")]
    [InlineData("CountryCode")]
    public async Task Of_a_file(string column)
    {
        using var scratch = new Scratch();
        var header = OrderCsv.Header.Split(',');
        var cells = OrderCsv.Row("E-1").Split(',');
        cells[Array.IndexOf(header, column)] = '"' + Evil + '"';
        var file = scratch.Write("orders.csv", [OrderCsv.Header, string.Join(',', cells)]);

        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store);

        AssertEscaped(run);
        Assert.StartsWith("placed 1: ", run.LastLine, StringComparison.Ordinal);

        // An order id that looks like a whole row is masked, and all other cells are read without control characters.
        Assert.Equal(column == "SellerSku", run.Error.Contains(Shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_column()
    {
        using var scratch = new Scratch();
        var file = scratch.Write(
            "orders.csv",
            [OrderCsv.Header.Replace("Quantity", "\"Quantity" + Evil + '"', StringComparison.Ordinal), OrderCsv.Row("E-1")]
        );
        var run = await Mcf.RunAsync("import", file, "--embedded", scratch.Store);

        AssertEscaped(run);
        Assert.Equal(ExitCode.BadInput, run.ExitCode);
    }

    [Theory]
    [InlineData(400, "application/json")]
    [InlineData(403, "application/json")]
    [InlineData(404, "text/html")]
    [InlineData(502, "text/html")]
    public async Task Of_the_service(int status, string type)
    {
        using var scratch = new Scratch();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        var body = type == "text/html"
            ? $"<html><title>{Evil}</title>"
            : System.Text.Json.JsonSerializer.Serialize(new { errors = new[] { new { code = Evil, message = Evil, details = Evil } } });
        app.Run(context =>
        {
            var isLogin = context.Request.Path.StartsWithSegments("/auth");
            context.Response.StatusCode = isLogin ? 200 : status;
            context.Response.ContentType = isLogin ? "application/json" : type;
            return context.Response.WriteAsync(isLogin ? """{"access_token":"Atza|1","expires_in":3600}""" : body);
        });
        await app.StartAsync();
        var endpoint = app.Urls.First();

        using var mcf = Mcf.Start(
            [
                "import",
                scratch.Write("orders.csv", OrderCsv.Of("E", 1)),
                "--endpoint",
                endpoint,
                "--token-endpoint",
                endpoint + "/auth/o2/token",
            ],
            ("SPAPI_CLIENT_ID", EmbeddedCredentials.ClientId),
            ("SPAPI_CLIENT_SECRET", EmbeddedCredentials.ClientSecret),
            ("SPAPI_REFRESH_TOKEN", EmbeddedCredentials.RefreshToken));
        var run = await mcf.EndAsync();

        AssertEscaped(run);
        Assert.StartsWith("placed ", run.LastLine, StringComparison.Ordinal);
        Assert.Contains(Shown, run.Error, StringComparison.Ordinal);
    }

    private static void AssertEscaped(McfRun run)
    {
        var all = run.Output + "\n" + run.Error;
        Assert.DoesNotContain(all, character =>
            (char.IsControl(character) && character is not ('\r' or '\n')) || character is '\u2028' or '\u202e'
        );
        Assert.DoesNotContain(all.Split('\n'), line => line.StartsWith("placed 99", StringComparison.Ordinal));
    }
}
