namespace SellingPartner.Authentication;

/// <summary>The logins of this process: connections with the same credentials share one token. Forgotten with the last connection.</summary>
internal sealed class TokenRegistry
{
    private readonly Dictionary<string, WeakReference<LwaTokenSource>> sources = new(StringComparer.Ordinal);
    private readonly object gate = new();

    public LwaTokenSource Find(string key, Func<LwaTokenSource> open)
    {
        lock (gate)
        {
            if (sources.TryGetValue(key, out var known) && known.TryGetTarget(out var source))
                return source;
            var opened = open();
            sources[key] = new WeakReference<LwaTokenSource>(opened);
            return opened;
        }
    }
}
