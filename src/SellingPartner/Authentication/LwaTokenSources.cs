using System.Collections.Concurrent;

namespace SellingPartner.Authentication;

/// <summary>The logins that a connection uses: the one of its seller, and one for each scope of grantless operations.</summary>
/// <param name="open">Finds or opens the login of a scope; null for the one of the seller.</param>
internal sealed class LwaTokenSources(Func<string?, LwaTokenSource> open)
{
    private readonly ConcurrentDictionary<string, LwaTokenSource> grantless = new(StringComparer.Ordinal);
    private readonly LwaTokenSource seller = open(null);

    /// <summary>The login for an operation.</summary>
    /// <param name="operation">The operation.</param>
    public LwaTokenSource For(ApiOperation operation) => operation.GrantlessScope is { } scope ? grantless.GetOrAdd(scope, open) : seller;
}
