using SellingPartner.Http;

namespace SellingPartner.Authentication;

/// <summary>Puts an access token on each message.</summary>
/// <param name="logins">Give access tokens.</param>
internal sealed class LoginHandler(LwaTokenSources logins) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = request.Attached<Exchange>();
        var tokens = logins.For(exchange.Operation);
        if (exchange.ExpiredToken is { } old)
        {
            tokens.Drop(old);
        }

        exchange.ExpiredToken = null;
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.TryAddWithoutValidation("x-amz-access-token", token.Value);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (tokens.MayHaveExpired(token, ResponseContent.OutcomeOf(response)))
        {
            exchange.ExpiredToken = token;
        }

        return response;
    }
}
