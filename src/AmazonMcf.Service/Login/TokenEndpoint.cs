using System.Text;
using System.Text.Json;
using AmazonMcf.Service.Http;

namespace AmazonMcf.Service.Login;

/// <summary>
/// Login with Amazon: exchanges a seller's consent for an access token. Source: Login with Amazon, access token request of
/// the Selling Partner API guide.
/// </summary>
internal sealed class TokenEndpoint
{
    /// <summary>The name faults and counts know it by.</summary>
    public const string Name = "token";

    private const string GrantType = "grant_type";
    private const string RefreshToken = "refresh_token";
    private const string ClientCredentials = "client_credentials";
    private const string AuthorizationCode = "authorization_code";
    private const string Scope = "scope";
    private const string Code = "code";
    private const string ClientId = "client_id";
    private const string ClientSecret = "client_secret";

    private static readonly string[] Scopes = ["sellingpartnerapi::notifications", "sellingpartnerapi::migration"];

    private readonly AccessTokens tokens;
    private readonly IReadOnlyList<RegisteredSeller> sellers;

    /// <summary>Creates the endpoint.</summary>
    /// <param name="tokens">Hands tokens out.</param>
    /// <param name="sellers">Whom it knows.</param>
    public TokenEndpoint(AccessTokens tokens, IReadOnlyList<RegisteredSeller> sellers)
    {
        this.tokens = tokens;
        this.sellers = sellers;
    }

    /// <summary>Handles a request for a token.</summary>
    /// <param name="request">The request.</param>
    public ServiceResponse Handle(ServiceRequest request)
    {
        if (!string.Equals(request.Method, "POST", StringComparison.Ordinal) || !IsForm(request.Header("Content-Type")))
        {
            return Refuse(LoginError.InvalidRequest(GrantType));
        }

        var fields = QueryString.Parse(Encoding.UTF8.GetString(request.Body));
        if (fields.GroupBy(field => field.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return Refuse(LoginError.InvalidRequest(twice.Key));
        }

        return Exchange(fields.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal));
    }

    private ServiceResponse Exchange(Dictionary<string, string> form)
    {
        if (CheckShape(form) is { } malformed)
        {
            return Refuse(malformed);
        }

        var known = sellers.Where(seller => seller.ClientId == form[ClientId] && seller.ClientSecret == form[ClientSecret]).ToList();
        if (known.Count == 0)
        {
            return Refuse(LoginError.InvalidClient);
        }

        if (form[GrantType] == AuthorizationCode)
        {
            return Refuse(LoginError.InvalidGrant(Code));
        }

        if (form[GrantType] == ClientCredentials)
        {
            return Scopes.Contains(form[Scope]) ? Respond(tokens.Issue(null), null) : Refuse(LoginError.InvalidScope);
        }

        return known.FirstOrDefault(seller => seller.RefreshToken == form[RefreshToken]) is { } seller
            ? Respond(tokens.Issue(seller.SellerId), seller.RefreshToken)
            : Refuse(LoginError.InvalidGrant(RefreshToken));
    }

    private static LoginError? CheckShape(Dictionary<string, string> form)
    {
        if (!Has(form, GrantType))
        {
            return LoginError.InvalidRequest(GrantType);
        }

        var (needed, forbidden) = form[GrantType] switch
        {
            RefreshToken => (RefreshToken, Scope),
            ClientCredentials => (Scope, RefreshToken),
            AuthorizationCode => (Code, Scope),
            _ => (null, null),
        };
        if (needed is null || forbidden is null)
        {
            return LoginError.UnsupportedGrantType;
        }

        if (form.ContainsKey(forbidden))
        {
            return LoginError.InvalidRequest(forbidden);
        }

        var missing = new[] { needed, ClientId, ClientSecret }.FirstOrDefault(name => !Has(form, name));
        return missing is null ? null : LoginError.InvalidRequest(missing);
    }

    private static bool Has(Dictionary<string, string> form, string name) => form.TryGetValue(name, out var value) && value.Length > 0;

    private static bool IsForm(string? contentType) => string.Equals(
        contentType?.Split(';')[0].Trim(), "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static ServiceResponse Respond(string accessToken, string? refreshToken) => Write(200, json =>
    {
        json.WriteString("access_token", accessToken);
        json.WriteString("token_type", "bearer");
        json.WriteNumber("expires_in", (int)AccessTokens.Life.TotalSeconds);
        if (refreshToken is not null)
        {
            json.WriteString(RefreshToken, refreshToken);
        }
    });

    private static ServiceResponse Refuse(LoginError error) => Write(error.Status, json =>
    {
        json.WriteString("error", error.Error);
        json.WriteString("error_description", error.Description);
    });

    private static ServiceResponse Write(int status, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        var response = new ServiceResponse(status, "application/json;charset=UTF-8", buffer.ToArray());
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["Pragma"] = "no-cache";
        return response;
    }
}
