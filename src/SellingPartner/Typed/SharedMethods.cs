using System.Runtime.CompilerServices;

namespace SellingPartner.Typed;

/// <summary>
/// The methods of an API, listed once for all connections with the same rule. They know nothing of a connection.
/// </summary>
/// <typeparam name="TRule">Says which responses count.</typeparam>
/// <param name="list">Lists the methods for a rule, and for whether it is a sandbox.</param>
internal sealed class SharedMethods<TRule>(Func<TRule, bool, IReadOnlyList<ApiMethod>> list)
    where TRule : class
{
    private readonly ConditionalWeakTable<TRule, Lists> lists = new();

    /// <summary>The methods; listed when first used.</summary>
    /// <param name="rule">Says which responses count.</param>
    /// <param name="isSandbox">Whether operations that only sandboxes support are allowed.</param>
    public Lazy<IReadOnlyList<ApiMethod>> Of(TRule rule, bool isSandbox)
    {
        var known = lists.GetValue(rule, key => new Lists(new(() => list(key, false)), new(() => list(key, true))));
        return isSandbox ? known.OfSandbox : known.OfLive;
    }

    private sealed record Lists(Lazy<IReadOnlyList<ApiMethod>> OfLive, Lazy<IReadOnlyList<ApiMethod>> OfSandbox);
}
