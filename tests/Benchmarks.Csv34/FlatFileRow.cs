using CsvHelper;

namespace AmazonMcf.Benchmarks.Csv34;

/// <summary>A row of Amazon's flat file as CsvHelper fills it.</summary>
[CsvRecord]
public sealed partial class FlatFileRow
{
    public string? MerchantFulfillmentOrderID { get; set; }

    public string? DisplayableOrderID { get; set; }

    public DateTime? DisplayableOrderDate { get; set; }

    public string? MerchantSKU { get; set; }

    public int Quantity { get; set; }

    public string? MerchantFulfillmentOrderItemID { get; set; }

    public string? GiftMessage { get; set; }

    public string? DisplayableComment { get; set; }

    public decimal? PerUnitDeclaredValue { get; set; }

    public string? DisplayableOrderComment { get; set; }

    public string? DeliverySLA { get; set; }

    public string? AddressName { get; set; }

    public string? AddressFieldOne { get; set; }

    public string? AddressFieldTwo { get; set; }

    public string? AddressFieldThree { get; set; }

    public string? AddressCity { get; set; }

    public string? AddressCountryCode { get; set; }

    public string? AddressStateOrRegion { get; set; }

    public string? AddressPostalCode { get; set; }

    public string? AddressPhoneNumber { get; set; }

    public string? NotificationEmail { get; set; }

    public string? FulfillmentAction { get; set; }

    public string? MarketplaceID { get; set; }
}
