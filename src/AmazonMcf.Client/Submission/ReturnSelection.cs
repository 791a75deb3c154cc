namespace AmazonMcf.Submission;

/// <summary>Which units of an order come back, in the words of a person: a line, a SKU or everything, and how many.</summary>
public sealed class ReturnSelection
{
    /// <summary>The line; null for all lines that <see cref="SellerSku"/> leaves.</summary>
    public string? SellerFulfillmentOrderItemId { get; init; }

    /// <summary>The SKU; null for all lines that <see cref="SellerFulfillmentOrderItemId"/> leaves.</summary>
    public string? SellerSku { get; init; }

    /// <summary>The shipment the units came in; null for any.</summary>
    public string? AmazonShipmentId { get; init; }

    /// <summary>How many units of each line; null for all that were shipped.</summary>
    public int? Quantity { get; init; }

    /// <summary>How many units of each line wishes before this one took.</summary>
    public int Skip { get; init; }

    /// <summary>The seller's id of the return item; null for one made of line and unit, the same whenever the wish is made again.</summary>
    public string? SellerReturnItemId { get; init; }

    /// <summary>The reason.</summary>
    public string? ReturnReasonCode { get; init; }

    /// <summary>A text, at most 1000 characters.</summary>
    public string? ReturnComment { get; init; }

    /// <summary>The same wish for units after those that others took.</summary>
    /// <param name="units">How many units of each line were taken.</param>
    /// <returns>The wish.</returns>
    public ReturnSelection After(int units) => new()
    {
        SellerFulfillmentOrderItemId = SellerFulfillmentOrderItemId,
        SellerSku = SellerSku,
        AmazonShipmentId = AmazonShipmentId,
        Quantity = Quantity,
        Skip = Skip + units,
        SellerReturnItemId = SellerReturnItemId,
        ReturnReasonCode = ReturnReasonCode,
        ReturnComment = ReturnComment,
    };
}
