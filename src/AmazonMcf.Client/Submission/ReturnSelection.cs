namespace AmazonMcf.Submission;

/// <summary>A selection of units to return: a line, a SKU or the whole order, and how many units.</summary>
public sealed class ReturnSelection
{
    /// <summary>The order line id. Default: all lines that match <see cref="SellerSku"/>.</summary>
    public string? SellerFulfillmentOrderItemId { get; init; }

    /// <summary>The SKU. Default: all lines that match <see cref="SellerFulfillmentOrderItemId"/>.</summary>
    public string? SellerSku { get; init; }

    /// <summary>The id of the shipment that contained the units. Default: any.</summary>
    public string? AmazonShipmentId { get; init; }

    /// <summary>The number of units of each line. Default: all shipped units.</summary>
    public int? Quantity { get; init; }

    /// <summary>The number of units of each line that earlier selections used.</summary>
    public int Skip { get; init; }

    /// <summary>
    /// The seller's return item id. Default: an id of line and unit number, which is the same when the selection is repeated.
    /// </summary>
    public string? SellerReturnItemId { get; init; }

    /// <summary>The return reason code.</summary>
    public string? ReturnReasonCode { get; init; }

    /// <summary>A comment, at most 1000 characters.</summary>
    public string? ReturnComment { get; init; }

    /// <summary>The same selection for the units after those that others used.</summary>
    /// <param name="units">The number of units of each line that were used.</param>
    /// <returns>The selection.</returns>
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
