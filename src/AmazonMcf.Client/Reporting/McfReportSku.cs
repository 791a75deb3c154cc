namespace AmazonMcf.Reporting;

/// <summary>A SKU with units that could not be fulfilled.</summary>
public sealed class McfReportSku
{
    /// <summary>The seller's SKU.</summary>
    public string SellerSku { get; init; } = "";

    /// <summary>The number of units that could not be fulfilled.</summary>
    public long UnitCount { get; init; }

    /// <summary>The number of affected order lines.</summary>
    public int LineCount { get; init; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{UnitCount} x {SellerSku}");
}
