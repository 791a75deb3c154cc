using AmazonMcf.Model;

namespace AmazonMcf.Parcels.Shops;

/// <summary>Which half of a corrected parcel changed: its carrier, its number or both.</summary>
internal static class Correction
{
    /// <summary>Whether the shop has, or may have, the number of a parcel with a different carrier.</summary>
    /// <param name="parcel">The parcel.</param>
    public static bool MayConcernCarrier(McfParcel parcel) => ChangesCarrierOnly(parcel)
        || parcel.UnconfirmedNumbers.Any(number => IsNumber(number, parcel));

    /// <summary>What a corrected parcel replaces, as the object of a sentence.</summary>
    /// <param name="parcel">The parcel.</param>
    public static string Replaced(McfParcel parcel) => ChangesCarrierOnly(parcel)
        ? $"the carrier '{parcel.PreviousCarrier}' of the same number '{parcel.TrackingNumber}'"
        : HasSameCarrier(parcel)
            ? $"the number '{parcel.PreviousNumber}'"
            : $"the carrier '{parcel.PreviousCarrier}' and the number '{parcel.PreviousNumber}'";

    /// <summary>What to do in a shop that adds the numbers it is sent; null for a parcel that is not corrected.</summary>
    /// <param name="parcel">The parcel.</param>
    public static string? AdviceForAddition(McfParcel parcel) => parcel.Change != McfParcelChange.Corrected ? null
        : ChangesCarrierOnly(parcel)
            ? $"the number is the same, but the carrier is now '{parcel.Carrier}'. The shop may add a second entry with it; remove the "
                + $"one with the carrier '{parcel.PreviousCarrier}' there."
            : $"the shop adds the number; remove the previous one ('{parcel.PreviousNumber}'"
                + (HasSameCarrier(parcel) ? ") there." : $", carrier '{parcel.PreviousCarrier}') there.");

    private static bool ChangesCarrierOnly(McfParcel parcel) => parcel.Change == McfParcelChange.Corrected
        && IsNumber(parcel.PreviousNumber, parcel)
        && ParcelKey.Of(parcel) != ParcelKey.Of(parcel.PreviousCarrier, parcel.PreviousNumber!);

    // Parcels that were saved by hand may not have the previous carrier.
    private static bool HasSameCarrier(McfParcel parcel) => parcel.PreviousCarrier is null
        || ParcelKey.Of(parcel.PreviousCarrier, "") == ParcelKey.Of(parcel.Carrier, "");

    private static bool IsNumber(string? number, McfParcel parcel) =>
        TrackingNumber.Plain(number ?? "") == TrackingNumber.Plain(parcel.TrackingNumber);
}
