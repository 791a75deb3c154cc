using SellingPartner.Http;

namespace SellingPartner.Authentication;

/// <summary>
/// Writes the form of a login into the message of an attempt, and overwrites it afterwards: it holds the secrets. The seller logs in by the
/// refresh token, the application alone by a scope (grantless operations).
/// </summary>
/// <param name="credentials">What to log in with.</param>
/// <param name="scope">The scope of a grantless login; null for the login of the seller.</param>
internal sealed class LwaFormHandler(LwaCredentials credentials, string? scope) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var form = Write();
        try
        {
            request.Attached<RequestContext>().EndWait();
            request.Content = new SingleUseContent(form, "application/x-www-form-urlencoded;charset=UTF-8");
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Array.Clear(form, 0, form.Length);
        }
    }

    private byte[] Write()
    {
        using var form = new FormBody();
        var grant = scope is null
            ? form.Add("grant_type", "refresh_token").Add("refresh_token", credentials.RefreshToken)
            : form.Add("grant_type", "client_credentials").Add("scope", scope);
        return grant
            .Add("client_id", credentials.ClientId)
            .Add("client_secret", credentials.ClientSecret)
            .ToArray();
    }
}
