using AmazonMcf.Model;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>A parcel in the ledger.</summary>
/// <param name="Parcel">The parcel as it is reported.</param>
/// <param name="Place">Its place among the parcels of its order, from 0.</param>
internal sealed record LedgerRow(McfParcel Parcel, int Place)
{
    /// <summary>Whether the shop has it.</summary>
    public bool IsCompleted { get; set; }

    /// <summary>Whether the order does not have it any more.</summary>
    public bool IsGone { get; set; }
}
