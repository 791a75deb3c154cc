namespace AmazonMcf.Reporting;

/// <summary>Counts units of a SKU that could not be filled.</summary>
internal sealed class SkuTally
{
    private long units;
    private int lines;

    public void Add(int quantity)
    {
        units += quantity;
        lines++;
    }

    public McfReportSku ToFigure(string sku) => new() { SellerSku = sku, UnitCount = units, LineCount = lines };
}
