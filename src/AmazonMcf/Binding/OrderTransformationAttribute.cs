using System.Collections;
using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>
/// Converts an order of the service, an order to place, a result with its order, or a saved one of these to an order with lines and
/// address. Other input is left to other parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OrderTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) => value switch
    {
        null => null,
        McfOrderRequest order => order,
        McfOrderResult { Order: { } order } => order,
        McfPreview { Order: { } order } => order,
        McfOrder order => Request(order),
        _ when InputObject.IsBag(value) && HasLines(value) => ModelBinder.Convert(typeof(McfOrderRequest), value),
        _ => throw new BindingFailedException("", "is not an order with lines and an address."),
    };

    /// <inheritdoc />
    private protected override bool IsForOthers(object? value) => true;

    private static bool HasLines(object value) =>
        InputObject.Find(value, nameof(McfOrder.Items)) is IEnumerable and not string
        && InputObject.Find(value, nameof(McfOrder.DestinationAddress)) is not null;

    private static McfOrderRequest Request(McfOrder order) => new()
    {
        SellerKey = order.SellerKey,
        ConnectionName = order.ConnectionName,
        SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
        MarketplaceId = order.MarketplaceId,
        DestinationAddress = order.DestinationAddress,
        Items = [.. order.Items.OrEmpty().Select(item => new McfOrderRequestItem { SellerSku = item.SellerSku, Quantity = item.Quantity })],
    };
}
