namespace AmazonMcf.Errors;

/// <summary>What can still be done about an order, by its status.</summary>
internal static class OrderRemedies
{
    private const string Return = "Wait for the delivery, then return the order with New-McfReturn.";
    private const string NewOrder = "Place a new order under a new id.";

    /// <summary>What to do about an order that cannot be changed.</summary>
    /// <param name="status">The status; null if unknown.</param>
    public static string Unchangeable(string? status) => status switch
    {
        "Cancelled" or "Unfulfillable" or "Invalid" => NewOrder,
        "Processing" or "Complete" or "CompletePartialled" => Return,
        _ => "Cancel the order with Stop-McfOrder while it is Received or Planning, and place a new one under a new id.",
    };

    /// <summary>What to do about an order that cannot be canceled.</summary>
    /// <param name="status">The status; null if unknown.</param>
    public static string Uncancellable(string? status) => status switch
    {
        "Cancelled" or "Unfulfillable" or "Invalid" => "Nothing needs to be done: Amazon does not ship the order.",
        _ => Return,
    };
}
