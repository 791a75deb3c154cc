using System.Text;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Testing;
using SellingPartner.Telemetry;

namespace AmazonMcf.Http;

/// <summary>Responses as bytes through the real handler: what a proxy or a decoder makes of them.</summary>
public sealed class UntrustedResponseTests
{
    private static readonly string Echo = Text(Orders.Echo());

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nx-amzn-RequestId: {id}\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nx-amzn-RequestId: {id}\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nx-amzn-RequestId: {id}\r\nX-Amzn-RequestID: of-another\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData(
        "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.2:1/\r\nx-amzn-RequestId: {id}\r\nContent-Length: 2\r\n\r\n{}"
    )]
    [InlineData("HTTP/1.1 200 OK\r\nx-amzn-RequestId: {id}\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nx-amzn-RequestId: {id}\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nx-amzn-RequestId: {id}\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 204 No Content\r\nx-amzn-RequestId: {id}\r\n\r\n")]
    [InlineData("HTTP/1.1 400 Bad Request\r\nx-amzn-RequestId: {id}\r\nContent-Encoding: br\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n{}")]
    [InlineData("nonsense\r\n\r\n")]
    public async Task A_create_is_read_back(string response)
    {
        await using var server = new LoopbackServer((request, _) => request.StartsWith("POST", StringComparison.Ordinal)
            ? response.Replace("{id}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
            : Echo);
        using var connection = Open(server.Address);

        var result = await connection.Orders.PlaceAsync(Orders.Simple(), new ApiCall());

        Assert.True(result.Outcome is McfOutcome.Created or McfOutcome.AlreadyExists, result.Reason);
        Assert.Equal(["POST", "GET"], server.Requests.Select(request => request.Split(' ')[0]));
    }

    [Theory]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 200 OK\r\nx-amzn-RequestId: {id}\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nX-AMZN-REQUESTID: {id}\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nx-amzn-RequestId: {id}\r\nContent-Length: 5\r\n\r\n\ufeff{}")]
    [InlineData("HTTP/1.1 200 OK\r\nx-amzn-RequestId: {id}\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n")]
    public async Task A_create_that_is_proved_is_not_read_back(string response)
    {
        await using var server = new LoopbackServer(
            (_, _) => response.Replace("{id}", Guid.NewGuid().ToString(), StringComparison.Ordinal)
        );
        using var connection = Open(server.Address);

        Assert.Equal(McfOutcome.Created, (await connection.Orders.PlaceAsync(Orders.Simple(), new ApiCall())).Outcome);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_response_that_comes_twice_counts_once()
    {
        // Each create is answered with the response to the first one, as a proxy does that repeats a response on a connection.
        var repeated = $"HTTP/1.1 200 OK\r\nx-amzn-RequestId: {Guid.NewGuid()}\r\nContent-Length: 2\r\n\r\n{{}}";
        await using var server = new LoopbackServer((request, _) =>
            request.StartsWith("POST", StringComparison.Ordinal) ? repeated : Text(Orders.Echo(request.Split(' ')[1].Split('/')[^1])));
        using var connection = Open(server.Address);
        for (var number = 1; number <= 5; number++)
        {
            Assert.Equal(McfOutcome.Created, (await connection.Orders.PlaceAsync(Orders.Simple($"A-{number}"), new ApiCall())).Outcome);
        }

        Assert.Equal((5, 4), (Count(server, "POST"), Count(server, "GET")));
    }

    private static int Count(LoopbackServer server, string method) =>
        server.Requests.Count(request => request.StartsWith(method + " ", StringComparison.Ordinal));

    private static string Text(HttpResponseMessage message)
    {
        using var reader = new StreamReader(message.Content.ReadAsStream(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static McfConnection Open(Uri address)
    {
        var settings = TestWorld.Settings();
        (settings.Kind, settings.Endpoint, settings.Unlimited) = (McfConnectionKind.Custom, address, true);
        return McfConnection.Open(settings);
    }
}
