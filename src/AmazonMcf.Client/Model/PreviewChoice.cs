using System.Globalization;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Model;

/// <summary>Chooses among the previews of an order.</summary>
/// <param name="order">The order.</param>
/// <param name="limit">The latest arrival; null for any time.</param>
internal sealed class PreviewChoice(McfOrderRequest order, DateTime? limit)
{
    private readonly bool isCod = order.CodSettings is { IsCodRequired: true };
    private readonly bool isScheduled = order.DeliveryWindow is not null;

    /// <summary>Whether everything arrives in time. An arrival that is not known does not.</summary>
    public bool ArrivesInTime(McfPreview preview) => limit is null || preview.LatestArrivalDate <= limit;

    /// <summary>
    /// The cheapest preview at which all lines can be fulfilled and arrive in time; of equal fees the one that arrives first. Null if there
    /// is none.
    /// </summary>
    public McfPreview? Cheapest(IEnumerable<McfPreview> previews) => previews
        .Where(preview => Objection(preview) is null)
        .OrderBy(preview => preview.TotalFee)
        .ThenBy(preview => preview.LatestArrivalDate ?? DateTime.MaxValue)
        .ThenBy(preview => preview.ShippingSpeedCategory, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Says for each preview why it was not chosen.</summary>
    public string Explain(IReadOnlyCollection<McfPreview> previews) => previews.Count == 0
        ? "the service returned no speeds."
        : string.Join(
            "; ",
            previews.Select(preview => $"{preview.ShippingSpeedCategory}: {Objection(preview)}").Distinct(StringComparer.Ordinal)) + ".";

    private string? Objection(McfPreview preview)
    {
        if (!preview.IsFulfillable || preview.UnfulfillableItems.Count > 0)
        {
            return preview.Reasons.Count > 0 ? string.Join(", ", preview.Reasons) : "not fulfillable";
        }

        if (preview.IsCodCapable != isCod)
        {
            return isCod ? "without cash on delivery" : "with cash on delivery";
        }

        if ((preview.ShippingSpeedCategory == ShippingSpeedCategories.ScheduledDelivery) != isScheduled)
        {
            return isScheduled ? "without a delivery window" : "requires a delivery window";
        }

        if (!ArrivesInTime(preview))
        {
            return preview.LatestArrivalDate is { } latest
                ? "arrives by " + latest.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC"
                : "has no arrival date";
        }

        return preview.TotalFee is null ? "has no fee to compare" : null;
    }
}
