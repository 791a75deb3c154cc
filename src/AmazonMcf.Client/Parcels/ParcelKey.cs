using AmazonMcf.Model;

namespace AmazonMcf.Parcels;

/// <summary>What identifies a parcel of an order: its carrier and its number, however they are written.</summary>
/// <param name="Carrier">The letters and digits of the carrier's name.</param>
/// <param name="Number">The letters and digits of the number.</param>
internal readonly record struct ParcelKey(string Carrier, string Number)
{
    /// <summary>The key of a parcel.</summary>
    public static ParcelKey Of(McfParcel parcel) => Of(parcel.Carrier, parcel.TrackingNumber);

    /// <summary>The key of a carrier and a number.</summary>
    public static ParcelKey Of(string? carrier, string number) =>
        new(TrackingNumber.Plain(carrier ?? ""), TrackingNumber.Plain(number));
}
