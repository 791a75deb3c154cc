namespace AmazonMcf.Parcels.Ledger;

/// <summary>Whether an order still has a parcel. The numbers are stored.</summary>
internal enum LedgerPresence
{
    /// <summary>The order has it.</summary>
    Present,

    /// <summary>The order has another one instead.</summary>
    Replaced,

    /// <summary>The order does not have it; it may come back, or another one may come instead.</summary>
    Missing,
}
