using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound;

namespace AmazonMcf.Errors;

/// <summary>What can still be done about an order, by its status; both versions of the API spell it differently.</summary>
internal static class OrderRemedies
{
    private const string Released = "Nothing needs to be done: the order is released, and Amazon ships it.";
    private const string NewOrder = "Place a new order under a new id.";

    /// <summary>What to do about an order that cannot be changed.</summary>
    /// <param name="status">The status; null if unknown.</param>
    /// <param name="version">The version of the API; null if unknown.</param>
    public static string Unchangeable(string? status, string? version = null) => FulfillmentOrderStatuses.Normalize(status) switch
    {
        FulfillmentOrderStatuses.Cancelled or FulfillmentOrderStatuses.Unfulfillable or FulfillmentOrderStatuses.Invalid => NewOrder,
        // That version says Processing from the start, also of orders that can still be canceled.
        FulfillmentOrderStatuses.Processing when version == OutboundVersions.V20260704 =>
            "Cancel the order with Stop-McfOrder while that is possible, and place a new one under a new id. Otherwise, "
                + Return(version, isSentence: false),
        FulfillmentOrderStatuses.Processing or FulfillmentOrderStatuses.Complete or FulfillmentOrderStatuses.CompletePartialled =>
            Return(version),
        _ => "Cancel the order with Stop-McfOrder while it is Received or Planning, and place a new one under a new id.",
    };

    /// <summary>What to do about an order that cannot be released.</summary>
    /// <param name="status">The status; null if unknown.</param>
    /// <param name="action">Its fulfillment action; null if unknown.</param>
    public static string Unreleasable(string? status, string? action) => FulfillmentOrderStatuses.Normalize(status) switch
    {
        FulfillmentOrderStatuses.Cancelled or FulfillmentOrderStatuses.Unfulfillable or FulfillmentOrderStatuses.Invalid => NewOrder,
        FulfillmentOrderStatuses.Complete => "Nothing needs to be done: Amazon has shipped the order.",
        FulfillmentOrderStatuses.CompletePartialled => "Use Get-McfRemainder, which returns the units that Amazon will not ship.",
        FulfillmentOrderStatuses.Processing => Released,
        not null when FulfillmentActions.Normalize(action) == FulfillmentActions.Ship => Released,
        _ => "Read the order with Get-McfOrder. If its action is Ship, nothing needs to be done; if it is Hold, run the command again.",
    };

    /// <summary>What to do about an order that cannot be canceled.</summary>
    /// <param name="status">The status; null if unknown.</param>
    /// <param name="version">The version of the API; null if unknown.</param>
    public static string Uncancellable(string? status, string? version = null) => FulfillmentOrderStatuses.Normalize(status) switch
    {
        FulfillmentOrderStatuses.Cancelled or FulfillmentOrderStatuses.Unfulfillable or FulfillmentOrderStatuses.Invalid =>
            "Nothing needs to be done: Amazon does not ship the order.",
        _ => Return(version),
    };

    /// <summary>What to do about an order that cannot be placed again.</summary>
    /// <param name="status">The status; null if unknown.</param>
    public static string Unrepairable(string? status) => FulfillmentOrderStatuses.Normalize(status) switch
    {
        FulfillmentOrderStatuses.Complete => "Nothing needs to be done: Amazon has shipped the order.",
        FulfillmentOrderStatuses.CompletePartialled => "Use Get-McfRemainder, which returns the units that Amazon will not ship.",
        FulfillmentOrderStatuses.Cancelled or FulfillmentOrderStatuses.Unfulfillable or FulfillmentOrderStatuses.Invalid =>
            "Read the order with Get-McfOrder, which shows its shipments. Once they are delivered or canceled, Get-McfRemainder returns "
                + "the rest.",
        _ => "Read the order with Get-McfOrder, and run the command again later if it is still open and has no shipment.",
    };

    /// <summary>What to do about an order that cannot be placed again, because a different order has the id of its repair.</summary>
    /// <param name="status">The status; null if unknown.</param>
    /// <param name="taken">The id of the repair.</param>
    public static string RepairIdTaken(string? status, string taken)
    {
        var isEnded = FulfillmentOrderStatuses.Normalize(status) is FulfillmentOrderStatuses.Cancelled
            or FulfillmentOrderStatuses.Unfulfillable
            or FulfillmentOrderStatuses.Invalid;
        return isEnded
            ? $"Compare the two orders. If '{taken}' does not replace this one, place it again with New-McfOrder under a new id."
            : $"Compare the two orders. If '{taken}' replaces this one, cancel this one with Stop-McfOrder while that is possible; if it "
                + "does not, cancel this one and place it again with New-McfOrder under a new id.";
    }

    // The later version has no returns.
    private static string Return(string? version, bool isSentence = true) => (isSentence ? "Wait" : "wait")
        + " for the delivery, then return the order with New-McfReturn"
        + (version == OutboundVersions.V20260704 ? $" -ApiVersion {OutboundVersions.V20200701}." : ".");
}
