namespace AmazonMcf.Model;

/// <summary>Units of a line inside a shipment.</summary>
public sealed class McfShipmentItem
{
    /// <summary>The seller's SKU.</summary>
    public string? SellerSku { get; set; }

    /// <summary>The line.</summary>
    public string? SellerFulfillmentOrderItemId { get; set; }

    /// <summary>Units in this shipment.</summary>
    public int Quantity { get; set; }

    /// <summary>The package that holds the units; 0 or absent while they are not packed.</summary>
    public int? PackageNumber { get; set; }

    /// <summary>The serial number, where the service knows it.</summary>
    public string? SerialNumber { get; set; }

    /// <summary>Lot codes of the maker.</summary>
    public IReadOnlyList<string> ManufacturerLotCodes { get; set; } = [];

    /// <summary>Members of the answer that this version does not know, each as JSON text. Empty as a rule.</summary>
    public IReadOnlyDictionary<string, string> AdditionalData { get; set; } = EmptyData.Instance;
}
