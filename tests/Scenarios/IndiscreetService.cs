using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

/// <summary>Handles a login, and all other requests with what the test sets.</summary>
public sealed class IndiscreetService : HttpMessageHandler
{
    public int Status { get; set; } = 400;

    public string Body { get; set; } = "{}";

    public string ContentType { get; set; } = "application/json";

    public string RequestId { get; set; } = "rid-1";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isLogin = request.RequestUri.AbsolutePath.StartsWith("/auth/", StringComparison.Ordinal);
        var response = new HttpResponseMessage(isLogin ? HttpStatusCode.OK : (HttpStatusCode)Status)
        {
            Content = new StringContent(
                isLogin ? "{\"access_token\":\"Atza|token\",\"expires_in\":3600}" : Body,
                Encoding.UTF8,
                isLogin ? "application/json" : ContentType
            ),
            RequestMessage = request,
        };
        response.Headers.TryAddWithoutValidation("x-amzn-RequestId", RequestId);
        return Task.FromResult(response);
    }
}
