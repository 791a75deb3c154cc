using SellingPartner.Http;

namespace SellingPartner.Authentication;

/// <summary>Puts an access token on each message.</summary>
/// <param name="logins">Give access tokens.</param>
internal sealed class LoginHandler(LwaTokenSources logins) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var context = request.Attached<RequestContext>();
        var tokens = logins.For(context.Operation);
        if (context.ExpiredToken is { } old)
        {
            tokens.Drop(old);
        }

        context.ExpiredToken = null;
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.TryAddWithoutValidation("x-amz-access-token", token.Value);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (tokens.MayHaveExpired(token, ResponseContent.OutcomeOf(response)))
        {
            context.ExpiredToken = token;
        }

        return response;
    }
}
