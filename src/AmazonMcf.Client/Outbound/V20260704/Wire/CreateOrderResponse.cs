namespace AmazonMcf.Outbound.V20260704.Wire;

/// <content>
/// The members of <see cref="CreateOrderAcceptedResponse"/>: one type reads both responses of createOrder, with status 200 and 202.
/// </content>
internal sealed partial class CreateOrderResponse
{
    /// <summary>The order id of a response with status 202.</summary>
    public string? OrderId { get; set; }

    /// <summary>The order status of a response with status 202.</summary>
    public string? Status { get; set; }
}
