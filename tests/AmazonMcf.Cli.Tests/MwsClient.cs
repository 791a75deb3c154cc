using System.Globalization;
using System.Text;
using AmazonMcf.Cli.Gateway.Signing;
using AmazonMcf.Model;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli;

/// <summary>A client of Amazon MWS as they always were: signs its requests and posts them as a form.</summary>
internal sealed record MwsClient(HttpClient Http, Uri Endpoint, string AccessKeyId, string SecretKey, string SellerId)
{
    /// <summary>How far the clock of the client is ahead.</summary>
    public TimeSpan ClockAhead { get; init; }

    /// <summary>Whether it sends parameters in the order in which it signs them, as most clients do: the access key comes first.</summary>
    public bool IsSorted { get; init; }

    /// <summary>Sends raw parameters, and returns the response unmodified.</summary>
    public async Task<(int Status, string Xml)> SendAsync(
        IEnumerable<KeyValuePair<string, string>> parameters,
        CancellationToken cancellation = default
    )
    {
        var timestamp = (TimeProvider.System.GetUtcNow() + ClockAhead).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        List<KeyValuePair<string, string>> signed =
        [
            .. parameters,
            new("AWSAccessKeyId", AccessKeyId),
            new("SellerId", SellerId),
            new("Timestamp", timestamp),
            new("SignatureVersion", "2"),
            new("SignatureMethod", "HmacSHA256"),
        ];
        var secret = Encoding.UTF8.GetBytes(SecretKey);
        signed.Add(
            new(
                "Signature",
                MwsSignature.Sign(secret, "POST", Endpoint.Authority, Endpoint.AbsolutePath, signed, MwsSignatureMethod.HmacSha256)
            )
        );
        var sent = IsSorted ? signed.OrderBy(parameter => parameter.Key, StringComparer.Ordinal) : signed.AsEnumerable();
        using var body = new StringContent(MwsCodec.WriteQuery(sent), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await Http.PostAsync(Endpoint, body, cancellation);
        var xml = await response.Content.ReadAsStringAsync(cancellation);
        Assert.Contains(
            $"<RequestId>{Assert.Single(response.Headers.GetValues("x-mws-request-id"))}</RequestId>",
            xml,
            StringComparison.Ordinal
        );
        return ((int)response.StatusCode, xml);
    }

    public async Task<(int Status, MwsResponse Response)> SendAsync(MwsRequest request)
    {
        var (status, xml) = await SendAsync(MwsCodec.WriteRequest(request));
        return (status, MwsCodec.ReadResponse(xml));
    }

    /// <summary>Asks, and takes no refusal.</summary>
    public async Task<MwsResponse> AskAsync(MwsRequest request)
    {
        var (status, response) = await SendAsync(request);
        Assert.True(status == 200, response.ToString());
        return response;
    }

    /// <summary>Asks, and takes nothing but this refusal.</summary>
    /// <returns>The sentence of the refusal.</returns>
    public async Task<string?> RefusedAsync(int status, string code, MwsRequest request)
    {
        var got = await SendAsync(request);
        var error = Assert.Single(got.Response.Errors);
        Assert.Equal((status, code), (got.Status, error.Code));
        return error.Message;
    }

    public Task<MwsResponse> PlaceAsync(McfOrderRequest order) =>
        AskAsync(new MwsRequest { Operation = "CreateFulfillmentOrder", Order = order });

    public async Task<McfOrder> GetAsync(string id) =>
        (await AskAsync(new MwsRequest { Operation = "GetFulfillmentOrder", SellerFulfillmentOrderId = id })).Order!;
}
