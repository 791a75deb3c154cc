namespace AmazonMcf.Model;

/// <summary>Units of an order line in a shipment.</summary>
public sealed class McfShipmentItem
{
    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The order line id.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>The number of units in this shipment.</summary>
    public int Quantity { get; set; }

    /// <summary>The number of the package that contains the units; 0 or null until they are packed, and null with 2026-07-04.</summary>
    public int? PackageNumber { get; set; }

    /// <summary>The id of the package that contains the units; null until they are packed.</summary>
    public string? PackageId { get; set; }

    /// <summary>The serial number, if the service returns it.</summary>
    public string? SerialNumber { get; set; }

    /// <summary>The manufacturer's lot codes.</summary>
    public IReadOnlyList<string> ManufacturerLotCodes { get; set => field = Readable.List(value); } = Readable.List<string>([]);

    /// <summary>Members of the response that this version does not know, each as JSON text. Usually empty.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Quantity} x {SellerSku}");
}
