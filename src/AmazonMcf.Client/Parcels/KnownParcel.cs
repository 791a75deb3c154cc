using AmazonMcf.Model;

namespace AmazonMcf.Parcels;

/// <summary>A parcel of an order that was read before.</summary>
/// <param name="Key">What identifies it.</param>
/// <param name="Content">Its units, see <see cref="ContentOf"/>.</param>
/// <param name="IsPresent">Whether the order still had it at the last reading.</param>
internal sealed record KnownParcel(ParcelKey Key, string Content, bool IsPresent)
{
    /// <summary>The units of a parcel as a text: a parcel whose number is corrected has the same.</summary>
    /// <param name="items">The units.</param>
    public static string ContentOf(IEnumerable<McfShipmentItem> items) => string.Join(
        "\n",
        items.Select(item => FormattableString.Invariant($"{item.SellerFulfillmentOrderItemId}\t{item.Quantity}"))
            .OrderBy(text => text, StringComparer.Ordinal));
}
