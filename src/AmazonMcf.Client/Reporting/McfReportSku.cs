namespace AmazonMcf.Reporting;

/// <summary>A SKU of which units could not be filled.</summary>
public sealed class McfReportSku
{
    /// <summary>The seller's SKU.</summary>
    public string SellerSku { get; init; } = "";

    /// <summary>Units that could not be filled.</summary>
    public long UnitCount { get; init; }

    /// <summary>Lines of orders they are missing in.</summary>
    public int LineCount { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{UnitCount} x {SellerSku}");
}
