using AmazonMcf.Model;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>A parcel in the ledger.</summary>
internal sealed class LedgerRow
{
    /// <summary>The parcel as it is returned.</summary>
    public McfParcel Parcel { get; set; } = new();

    /// <summary>Its place among the parcels of its order, from 0. One that replaces another one has the same place.</summary>
    public int Place { get; set; }

    /// <summary>When it was last read with a difference, in UTC.</summary>
    public DateTime Changed { get; set; }

    /// <summary>Whether it was completed: the shop has it.</summary>
    public bool IsCompleted { get; set; }

    /// <summary>Whether the order still has it.</summary>
    public LedgerPresence Presence { get; set; }

    /// <summary>Whether it was returned, so that the shop may have it.</summary>
    public bool IsReturned { get; set; }

    /// <summary>Until when a run works on it, in UTC; other runs do not get it before. The earliest time for none.</summary>
    public DateTime ClaimedUntil { get; set; }

    /// <summary>Whether it is to be returned until it is completed.</summary>
    internal bool IsOpen => !IsCompleted && Presence == LedgerPresence.Present;

    /// <summary>What identifies it in its order.</summary>
    internal ParcelKey Key => ParcelKey.Of(Parcel);

    /// <summary>Its units, by which a corrected parcel is recognized.</summary>
    internal string Content => KnownParcel.ContentOf(Parcel.Lines.SelectMany(line => line.Items));
}
