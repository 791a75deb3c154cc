namespace SellingPartner.Authentication;

/// <summary>The logins that a connection uses: the one of its seller, and one for each scope of grantless operations.</summary>
internal sealed class LwaTokenSources : IDisposable
{
    private readonly Func<string?, SharedObjects<LwaTokenSource>.Lease> take;
    private readonly SharedObjects<LwaTokenSource>.Lease seller;
    private Dictionary<string, SharedObjects<LwaTokenSource>.Lease>? grantless;
    private bool isClosed;

    /// <summary>Takes the login of the seller.</summary>
    /// <param name="take">Takes the login of a scope; null for the one of the seller.</param>
    public LwaTokenSources(Func<string?, SharedObjects<LwaTokenSource>.Lease> take) => (this.take, seller) = (take, take(null));

    /// <summary>The login for an operation.</summary>
    /// <param name="operation">The operation.</param>
    public LwaTokenSource For(ApiOperation operation) => operation.GrantlessScope is { } scope ? ForScope(scope) : seller.Value;

    /// <summary>Releases the logins; those that no other connection uses are dropped.</summary>
    public void Dispose()
    {
        lock (seller)
        {
            isClosed = true;
            foreach (var lease in grantless?.Values.ToArray() ?? [])
            {
                lease.Dispose();
            }
        }

        seller.Dispose();
    }

    private LwaTokenSource ForScope(string scope)
    {
        lock (seller)
        {
            grantless ??= new(StringComparer.Ordinal);
            if (grantless.TryGetValue(scope, out var known))
            {
                return known.Value;
            }

            var lease = take(scope);
            if (isClosed)
            {
                lease.Dispose();
            }
            else
            {
                grantless.Add(scope, lease);
            }

            return lease.Value;
        }
    }
}
