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

    /// <summary>The fees; null where none are told.</summary>
    public IReadOnlyList<PreviewFee>? Fees { get; init; }

    /// <summary>The windows offered; null for none.</summary>
    public IReadOnlyList<TimeWindow>? Windows { get; init; }

    /// <summary>Whether all of it can be sent.</summary>
    public bool IsFulfillable => OrderReasons.Count == 0 && Lines.All(line => line.IsFulfillable);
}

/// <summary>A fee.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Amount">How much.</param>
internal sealed record PreviewFee(string Name, MoneyAmount Amount);

/// <summary>A shipment an order would be sent in.</summary>
/// <param name="EarliestShipDate">When it leaves at the earliest.</param>
/// <param name="LatestShipDate">When it leaves at the latest.</param>
/// <param name="EarliestArrivalDate">When it arrives at the earliest.</param>
/// <param name="LatestArrivalDate">When it arrives at the latest.</param>
/// <param name="Parts">The goods in it.</param>
internal sealed record PreviewShipment(
    DateTime EarliestShipDate, DateTime LatestShipDate, DateTime EarliestArrivalDate, DateTime LatestArrivalDate, IReadOnlyList<PreviewPart> Parts);

/// <summary>Goods in a shipment.</summary>
/// <param name="LineId">The line.</param>
/// <param name="Sku">The stock number.</param>
/// <param name="Units">How many.</param>
/// <param name="Grams">What they weigh.</param>
internal sealed record PreviewPart(string LineId, string Sku, int Units, long Grams);
