using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Previews;

/// <summary>What an order would cost at a speed, and when it would arrive.</summary>
/// <param name="Speed">The speed.</param>
/// <param name="IsCash">Whether the driver collects the price.</param>
/// <param name="Lines">All lines.</param>
/// <param name="OrderReasons">Why nothing of it can be sent; empty when something can.</param>
internal sealed record Preview(string Speed, bool IsCash, IReadOnlyList<PreviewLine> Lines, IReadOnlyList<string> OrderReasons)
{
    /// <summary>The shipments.</summary>
    public IReadOnlyList<PreviewShipment> Shipments { get; init; } = [];

    /// <summary>What all of it weighs, in grams; null when nothing can be sent.</summary>
    public long? Grams { get; init; }

    /// <summary>The fees; null if none are reported.</summary>
    public IReadOnlyList<PreviewFee>? Fees { get; init; }

    /// <summary>The windows offered; null for none.</summary>
    public IReadOnlyList<TimeWindow>? Windows { get; init; }

    /// <summary>Whether all of it can be sent.</summary>
    public bool IsFulfillable => OrderReasons.Count == 0 && Lines.All(line => line.IsFulfillable);
}
