using AmazonMcf.Service.Apis;
using AmazonMcf.Service.Http;
using AmazonMcf.Service.Login;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Routing;

/// <summary>Decides who may call what, and how often.</summary>
internal sealed class RequestAuthenticator
{
    private const string TokenHeader = "x-amz-access-token";
    private const string SandboxPrefix = "sandbox.";

    private readonly AccessTokens tokens;
    private readonly RateLimiter limiter;
    private readonly bool isSandbox;

    /// <summary>Makes a gatekeeper.</summary>
    /// <param name="tokens">Reads access tokens.</param>
    /// <param name="limiter">Counts calls.</param>
    /// <param name="isSandbox">Whether every host is a sandbox.</param>
    public RequestAuthenticator(AccessTokens tokens, RateLimiter limiter, bool isSandbox)
    {
        this.tokens = tokens;
        this.limiter = limiter;
        this.isSandbox = isSandbox;
    }

    /// <summary>The plan an operation has at the host called; null for one that has none.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="request">The request.</param>
    public UsagePlan? PlanFor(IServiceOperation operation, ServiceRequest request) =>
        operation.Plan is null ? null : IsSandbox(request) ? UsagePlan.Sandbox : operation.Plan;

    /// <summary>Admits a call of an operation, or rejects it (AccessDenied, QuotaExceeded).</summary>
    /// <param name="route">The operation.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="request">The request.</param>
    public void Admit(Route route, UsagePlan? plan, ServiceRequest request)
    {
        var seller = Authorize(request, isGrantless: route.Operation is IGrantlessOperation);
        if (route.Path.Values.Any(segment => segment.Contains("  ")))
        {
            throw ServiceErrors.Denied();
        }

        if (route.Operation.Plan is null && !HasSandboxOperations(request))
        {
            throw ServiceErrors.Denied();
        }

        var limit = plan ?? (IsSandbox(request) ? UsagePlan.Sandbox : UsagePlan.Standard);
        if (!limiter.TryTake(seller, route.Key, limit))
        {
            throw ServiceErrors.OverQuota();
        }
    }

    /// <summary>Reads the seller of a request, or rejects it (AccessDenied).</summary>
    /// <param name="request">The request.</param>
    /// <param name="isGrantless">Whether the operation takes tokens without a seller, and no others.</param>
    /// <returns>The seller; empty for a grantless operation.</returns>
    public string Authorize(ServiceRequest request, bool isGrantless = false)
    {
        if (request.Header(TokenHeader) is not { Length: > 0 } token)
        {
            throw ServiceErrors.Denied("Access token is missing in the request header.");
        }

        var (state, seller) = tokens.Read(token);
        return state switch
        {
            AccessTokenState.Valid when !isGrantless => seller,
            AccessTokenState.WithoutSeller when isGrantless => seller,
            AccessTokenState.Expired => throw ServiceErrors.TokenExpired(),
            _ => throw ServiceErrors.Denied(),
        };
    }

    private bool IsSandbox(ServiceRequest request) =>
        isSandbox || request.Host.StartsWith(SandboxPrefix, StringComparison.OrdinalIgnoreCase);

    private bool HasSandboxOperations(ServiceRequest request) =>
        IsSandbox(request) || string.Equals(request.Host, EmbeddedCredentials.Host, StringComparison.OrdinalIgnoreCase);
}
