using AmazonMcf.Service.Login;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Faults;

/// <summary>Decides which fault strikes a request.</summary>
internal static class FaultInjector
{
    /// <summary>Holds a request against the rules and counts it.</summary>
    /// <param name="session">The call; counts stay even when the request is rejected later, so give it a transaction of its own.</param>
    /// <param name="operation">The operation called.</param>
    /// <param name="orderId">The order the request is about; asked only when a rule wants to know.</param>
    /// <returns>The rule that strikes; null when the request goes unharmed.</returns>
    public static McfFaultRule? Strike(IStoreSession session, string operation, Func<string?> orderId)
    {
        foreach (var rule in FaultTable.List(session).Where(rule => Fits(rule, operation, orderId)))
        {
            var strikes = Strikes(rule);
            FaultTable.Note(session, rule, strikes);
            if (strikes)
            {
                return rule;
            }
        }

        return null;
    }

    private static bool Fits(McfFaultRule rule, string operation, Func<string?> orderId) =>
        !rule.IsWornOut
        && (rule.Operation is null
            ? operation != TokenEndpoint.Name
            : string.Equals(rule.Operation, operation, StringComparison.OrdinalIgnoreCase))
        && (rule.SellerFulfillmentOrderId is null || string.Equals(rule.SellerFulfillmentOrderId, orderId(), StringComparison.Ordinal));

    private static bool Strikes(McfFaultRule rule) =>
        rule.Matched >= rule.Skip
        && (rule.Probability is not { } probability || FaultDraw.Draw(rule.Seed, rule.Matched) < probability);
}
