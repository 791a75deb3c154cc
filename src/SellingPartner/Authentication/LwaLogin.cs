using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Retry;
using SellingPartner.Telemetry;

namespace SellingPartner.Authentication;

/// <summary>
/// Fetches an access token: for the seller by the refresh token, or for the application alone by a scope (grantless operations). Source: Login
/// with Amazon, token request of the Selling Partner API guide.
/// </summary>
/// <param name="credentials">What to log in with.</param>
/// <param name="scope">The scope of a grantless login; null for the login of the seller.</param>
/// <param name="sender">Makes one attempt.</param>
/// <param name="pipelines">Repeats attempts.</param>
/// <param name="errors">Makes the exceptions.</param>
/// <param name="userAgent">The User-Agent header.</param>
/// <param name="time">The clock.</param>
internal sealed class LwaLogin(
    LwaCredentials credentials, string? scope, ApiSender sender, Pipelines pipelines, ApiErrors errors, string userAgent, TimeProvider time)
{
    private const double Rate = 2;
    private const int Burst = 30;
    private const int UsualLife = 3600;

    private static readonly AnswerForm Form = new(
        LwaJsonContext.Default.LwaAnswer,
        static (answer, _) => ((LwaAnswer)answer).AccessToken?.All(IsSendable) == false ? new("an access token that no header can carry", []) : null);

    private readonly ApiOperation operation = Describe(errors);

    /// <summary>Fetches a token.</summary>
    /// <exception cref="SellingPartnerException">The login was refused.</exception>
    public async Task<AccessToken> FetchAsync()
    {
        var exchange = new Exchange(operation, "", credentials.TokenEndpoint, null, time, () => Rate)
        {
            Scrubber = new Scrubber(static () => [], credentials.FindSecrets),
        };
        var sentAt = time.GetUtcNow();
        var outcome = await pipelines.RepeatAsync(
            exchange,
            one =>
            {
                one.OnTurn();
                sentAt = time.GetUtcNow();
                return SendAsync(one);
            },
            CancellationToken.None).ConfigureAwait(false);
        if (outcome.Value is LwaAnswer { AccessToken: { Length: > 0 } token } answer)
            return new AccessToken(token, sentAt.AddSeconds(answer.ExpiresIn ?? UsualLife));
        throw Describe(new FailureReport(exchange, outcome));
    }

    /// <summary>The secrets of the login, as they are searched for.</summary>
    public IReadOnlyList<HiddenTerm> FindSecrets() => credentials.FindSecrets();

    // With any other character in the token, every request would fail before it is sent.
    private static bool IsSendable(char character) => character is > ' ' and <= '~';

    private static ApiOperation Describe(ApiErrors errors)
    {
        const string Path = "/auth/o2/token";
        var api = new ApiDescription("Login with Amazon", "", Path, static () => [], errors);
        return new ApiOperation(api, api.Name, HttpMethod.Post, Path, Rate, Burst, RetryClass.Read);
    }

    private static SellingPartnerException Describe(FailureReport report) => report.Kind switch
    {
        _ when report.IsFromElsewhere => FailureMapper.Describe(report),
        FailureKind.Refused or FailureKind.Denied => FailureMapper.Create(
            report, ErrorKind.LoginRefused, "was refused: " + FailureMapper.Why(report), ClockText.Hint(report)),
        FailureKind.Broken or FailureKind.CutOff or FailureKind.Unexpected or FailureKind.Unproven => FailureMapper.Create(
            report, ErrorKind.LoginUnreadable, "got an answer that cannot be read: " + FailureMapper.Why(report)),
        _ => FailureMapper.Describe(report),
    };

    private async Task<ApiOutcome> SendAsync(Exchange exchange)
    {
        var body = WriteForm();
        try
        {
            return await sender.SendAsync(
                exchange, Compose(body), Form, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            Array.Clear(body, 0, body.Length);
        }
    }

    private byte[] WriteForm()
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

    private HttpRequestMessage Compose(byte[] body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, credentials.TokenEndpoint)
        {
            Content = new SingleUseContent(body, "application/x-www-form-urlencoded;charset=UTF-8"),
        };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        message.Headers.ExpectContinue = false;
        return message;
    }
}
