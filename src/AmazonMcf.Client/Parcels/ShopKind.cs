namespace AmazonMcf.Parcels;

/// <summary>The shops and marketplaces whose names of carriers are known.</summary>
internal enum ShopKind
{
    /// <summary>The name of the tracking company of a fulfillment.</summary>
    Shopify,

    /// <summary>The key of the shipping provider of a fulfillment.</summary>
    WooCommerce,

    /// <summary>The shipping carrier code of the Fulfillment API.</summary>
    EBay,

    /// <summary>The carrier name of a receipt's tracking; any text is accepted.</summary>
    Etsy,

    /// <summary>The carrier name of an order line's tracking in the United States.</summary>
    Walmart,
}
