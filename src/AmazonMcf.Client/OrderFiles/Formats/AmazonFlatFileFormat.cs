namespace AmazonMcf.OrderFiles.Formats;

/// <summary>
/// Amazon's own file for bulk orders of Multi-Channel Fulfillment: tab delimited, one row a line, further rows of an order with
/// order id, SKU, quantity and line id alone. Its columns are in <see cref="OrderAliases"/>; newer ones it has besides are kept.
/// </summary>
internal sealed class AmazonFlatFileFormat : OrderFileFormat
{
    public override string Name => "AmazonFlatFile";

    public override bool Recognizes(HashSet<string> names) => names.Contains("merchantfulfillmentorderid") && names.Contains("merchantsku");
}
