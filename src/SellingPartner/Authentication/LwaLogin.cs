using System.Runtime.CompilerServices;
using SellingPartner.Errors;
using SellingPartner.Http;
using SellingPartner.Telemetry;

namespace SellingPartner.Authentication;

/// <summary>
/// Fetches an access token. Source: Login with Amazon, token request of the Selling Partner API guide.
/// </summary>
/// <param name="credentials">What to log in with.</param>
/// <param name="http">Sends the request, and repeats it, each time with a form of its own (<see cref="LwaFormHandler"/>).</param>
/// <param name="errors">Makes the exceptions.</param>
/// <param name="time">The clock.</param>
internal sealed class LwaLogin(LwaCredentials credentials, HttpMessageInvoker http, ApiErrors errors, TimeProvider time)
{
    private const double Rate = 2;
    private const int Burst = 30;
    private const int UsualLife = 3600;

    private static readonly ResponseForm Form = new(LwaJsonContext.Default.LwaResponse, static (login, _) =>
        ((LwaResponse)login).AccessToken?.All(IsSendable) == false ? new("an access token that cannot be sent in a header", []) : null
    );

    // The same for all logins whose exceptions are made in the same way.
    private static readonly ConditionalWeakTable<ApiErrors, ApiOperation> Operations = new();

    private readonly ApiOperation operation = Operations.GetValue(errors, Describe);

    /// <summary>Fetches a token.</summary>
    /// <exception cref="SellingPartnerException">The login was rejected.</exception>
    public async Task<AccessToken> FetchAsync()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, credentials.TokenEndpoint);
        var context = new RequestContext(new RequestInfo(operation, "", Form, Call: null), credentials.TokenEndpoint, time)
        {
            Scrubber = new Scrubber(static () => [], credentials.FindSecrets),
        };
        message.Attach(context);
        var outcome = await SendAsync(message).ConfigureAwait(false);
        if (outcome.Value is LwaResponse { AccessToken: { Length: > 0 } token } login)
        {
            return new AccessToken(token, context.SentAt.AddSeconds(login.ExpiresIn ?? UsualLife));
        }

        throw Describe(context.ToFailure(outcome));
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
            report, ErrorKind.LoginRefused, "was rejected: " + FailureMapper.Why(report), ClockText.Hint(report)),
        FailureKind.Broken or FailureKind.CutOff or FailureKind.Unexpected or FailureKind.Unproven => FailureMapper.Create(
            report, ErrorKind.LoginUnreadable, "returned a response that cannot be read: " + FailureMapper.Why(report)),
        _ => FailureMapper.Describe(report),
    };

    private async Task<ApiOutcome> SendAsync(HttpRequestMessage message)
    {
        try
        {
            using var response = await http.SendAsync(message, CancellationToken.None).ConfigureAwait(false);
            return ResponseContent.OutcomeOf(response);
        }
        catch (NoResponseException failure)
        {
            return failure.Outcome;
        }
    }
}
