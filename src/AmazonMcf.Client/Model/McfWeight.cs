namespace AmazonMcf.Model;

/// <summary>A weight. Source: Weight of Fulfillment Outbound 2020-07-01.</summary>
public sealed class McfWeight
{
    /// <summary>The unit, as returned by the service; see <c>KnownValues.WeightUnits</c>.</summary>
    public string? Unit { get; set; }

    /// <summary>The weight in <see cref="Unit"/>.</summary>
    public decimal? Value { get; set; }

    /// <inheritdoc />
    public override string ToString() => $"{Value?.ToString(System.Globalization.CultureInfo.InvariantCulture)} {Unit}".Trim();
}
