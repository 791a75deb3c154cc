namespace AmazonMcf.Model;

/// <summary>
/// Units of an order line that Amazon will not ship, with the recipient, for a different warehouse or a refund. The members of the
/// recipient have the names of the columns of order files.
/// </summary>
public sealed class McfRemainder : McfSellerObject
{
    /// <summary>The order id at Amazon.</summary>
    public string SellerFulfillmentOrderId { get; set; } = "";

    /// <summary>
    /// The order id in the shop: without the prefix and suffix of the channel and without the suffix of a repaired order.
    /// </summary>
    public string ShopOrderId { get; set; } = "";

    /// <summary>The name of the channel profile; null if none was used.</summary>
    public string? Channel { get; set; }

    /// <summary>Why they are not shipped; see <see cref="McfStuckReason"/>, or <c>Canceled</c>.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The SKU at Amazon.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The order line id at Amazon.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The units of <see cref="SellerSku"/> that are not shipped.</summary>
    public int Quantity { get; set; }

    /// <summary>The SKU in the shop; null if the SKU map has several products for the SKU at Amazon.</summary>
    public string? ShopSku { get; set; }

    /// <summary>The line id of the order, without what the SKU map added to it.</summary>
    public string? ShopLineId { get; set; }

    /// <summary>The units of the shop that are not complete, for a refund; the same in each row of a bundle.</summary>
    public int ShopQuantity { get; set; }

    /// <summary>The recipient. Personal data.</summary>
    public string? Name { get; set; }

    /// <summary>The first address line. Personal data.</summary>
    public string? AddressLine1 { get; set; }

    /// <summary>The second address line. Personal data.</summary>
    public string? AddressLine2 { get; set; }

    /// <summary>The third address line. Personal data.</summary>
    public string? AddressLine3 { get; set; }

    /// <summary>The city. Personal data.</summary>
    public string? City { get; set; }

    /// <summary>The state, province or region.</summary>
    public string? StateOrRegion { get; set; }

    /// <summary>The postal code. Personal data.</summary>
    public string? PostalCode { get; set; }

    /// <summary>The two-letter code of the country.</summary>
    public string? CountryCode { get; set; }

    /// <summary>The phone number. Personal data.</summary>
    public string? Phone { get; set; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Quantity} x {SellerSku}");
}
