using AmazonMcf.Model;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>
/// Remembers the parcels that were read, and which of them the shop has: each parcel is returned until it is completed, and then never
/// again. Also remembers the orders that have to be read again. Several processes can use one ledger. Not thread-safe.
/// </summary>
/// <param name="store">Where it is stored.</param>
internal sealed class ParcelLedger(ILedgerStore store) : IDisposable
{
    private const int FirstDays = 14;

    // An order that changes while its list is read could be missed otherwise.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    /// <summary>Opens a ledger in a file; creates the file if it is missing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="stop">Ends the wait for other programs that use the file. Default: none.</param>
    /// <exception cref="Errors.McfParcelLedgerException">The file cannot be opened, or is not a ledger.</exception>
    public static ParcelLedger Open(string path, CancellationToken stop = default) =>
        new(new SqliteLedgerStore(LedgerFile.Open(Path.GetFullPath(path), stop)));

    /// <summary>How long completed parcels are kept by default.</summary>
    public static TimeSpan KeepFor { get; } = TimeSpan.FromDays(180);

    /// <summary>How long completed parcels are kept at least.</summary>
    public static TimeSpan ShortestKeepFor { get; } = TimeSpan.FromDays(30);

    /// <summary>The time from which the list of orders has to be read: the end of the last reading, or 14 days ago.</summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="now">The time of the service.</param>
    public DateTime NextStart(string seller, DateTime now) =>
        store.ReadMark(Key(seller)).Since is { } since ? since - Overlap : now.AddDays(-FirstDays);

    /// <summary>
    /// Records that the orders of a list have to be read. From now on none of them is missed, even if the process ends before it reads
    /// them.
    /// </summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="listed">The orders that changed.</param>
    /// <param name="now">The time of the service.</param>
    /// <param name="start">
    /// The time from which the list was read; null for that of NextStart. A list that begins later does not contain all orders after the
    /// last reading, which therefore remains the last one.
    /// </param>
    /// <returns>The orders that have to be read now: these, and others that are followed.</returns>
    public IReadOnlyList<string> Follow(
        string seller, IReadOnlyCollection<McfOrder> listed, DateTime now, DateTime? start = null)
    {
        var orders = listed.Select(order => new FollowedOrder(
            order.SellerFulfillmentOrderId, order.StatusUpdatedDate ?? default, now + FollowRule.Longest));
        store.Follow(Key(seller), [.. orders], listed.Max(order => order.StatusUpdatedDate), start);
        return store.Due(Key(seller), now);
    }

    /// <summary>The parcels of an order that were read before, in this order.</summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="orderId">The order.</param>
    public IReadOnlyList<KnownParcel> Known(string seller, string orderId) =>
        [.. store.Read(Key(seller), orderId).Rows.OrderBy(row => row.Place).Select(row =>
            new KnownParcel(row.Key, row.Content, row.Presence == LedgerPresence.Present))];

    /// <summary>Records the parcels of an order: new ones, and those that replace another one.</summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="order">The order as it was read.</param>
    /// <param name="parcels">All its parcels.</param>
    /// <param name="now">The time of the service when it was read.</param>
    public void Record(string seller, McfOrder order, IReadOnlyList<McfParcel> parcels, DateTime now)
    {
        var (key, id) = (Key(seller), order.SellerFulfillmentOrderId);
        foreach (var parcel in parcels)
        {
            // A store on a server contains no more than the hash of the key.
            parcel.SellerKey = null;
        }

        // A renewed refresh token changes the key of a seller; the shop must not get what was completed under the old one again.
        if (parcels.Count > 0 && store.Read(key, id).Rows.Count == 0)
        {
            store.TakeOver(key, id, [.. parcels.Select(ParcelKey.Of)]);
        }

        // Asked inside: another run may delete the parcels of the order before they are read here, and they would be new again.
        if (!store.Update(key, [id], known => order.StatusUpdatedDate < store.ReadMark(key).Forgotten || known.Record(parcels, now))[0])
        {
            return;
        }

        // Afterward: if the process ends in between, the order is read again.
        var next = FollowRule.NextRead(order, store.FollowedUntil(key, id), now);
        store.Reschedule(key, new(id, order.StatusUpdatedDate ?? DateTime.MaxValue, next?.Until ?? default), next?.Due);
    }

    /// <summary>Returns the parcels that are not completed, in the order in which they were read.</summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="now">The time of the service.</param>
    /// <param name="claim">
    /// How long other runs do not get them, unless they are completed earlier; null to let them. Parcels that another run has claimed are
    /// not returned.
    /// </param>
    /// <param name="fits">Which orders count; null for all.</param>
    public IReadOnlyList<McfParcel> Take(string seller, DateTime now, TimeSpan? claim = null, Func<string, bool>? fits = null) =>
        Take(seller, now, claim, fits, out _);

    /// <summary>The same, with the parcels that another run has claimed.</summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="now">The time of the service.</param>
    /// <param name="claim">How long other runs do not get them; null to let them.</param>
    /// <param name="fits">Which orders count; null for all.</param>
    /// <param name="others">The claims of other runs.</param>
    public IReadOnlyList<McfParcel> Take(
        string seller, DateTime now, TimeSpan? claim, Func<string, bool>? fits, out LedgerClaims others)
    {
        var key = Key(seller);
        var time = store.ClaimTime(now);
        var ids = store.OpenOrders(key).Where(id => fits is null || fits(id)).ToList();
        var taken = store.Update(key, ids, order => (Others: order.ClaimsAt(time), Rows: order.Take(time, time + claim)));
        var ends = taken.SelectMany(order => order.Others).ToList();
        others = new(ends.Count, ends.DefaultIfEmpty().Max());
        return [.. taken
            .SelectMany(order => order.Rows)
            .OrderBy(row => row.Changed)
            .ThenBy(row => row.Parcel.SellerFulfillmentOrderId, StringComparer.Ordinal)
            .ThenBy(row => row.Place)
            .Select(row => Shown(row.Parcel, seller))];
    }

    /// <summary>Records that the shop has a parcel.</summary>
    /// <param name="parcel">The parcel, as it was returned.</param>
    /// <returns>Whether the ledger contains it.</returns>
    public bool Complete(McfParcel parcel) => store.Update(
        Key(parcel.SellerKey ?? ""), [parcel.SellerFulfillmentOrderId], order => order.Complete(ParcelKey.Of(parcel)))[0];

    /// <summary>
    /// Deletes orders whose parcels are all completed and have not changed since a time. Orders that have not changed since then are never
    /// recorded again.
    /// </summary>
    /// <param name="seller">The key of the seller.</param>
    /// <param name="before">The time.</param>
    /// <returns>The number of orders.</returns>
    public int Purge(string seller, DateTime before) => store.Purge(Key(seller), before);

    /// <summary>Closes the ledger.</summary>
    public void Dispose() => store.Dispose();

    private static string Key(string seller) => seller.Trim().ToUpperInvariant();

    private static McfParcel Shown(McfParcel parcel, string seller)
    {
        parcel.SellerKey = seller;
        if (parcel.UnconfirmedNumbers.Count > 0)
        {
            var plain = TrackingNumber.Plain(parcel.TrackingNumber);
            var numbers = string.Join(", ", parcel.UnconfirmedNumbers.Select(number =>
                TrackingNumber.Plain(number) == plain ? "the same number with a different carrier" : $"'{number}'"));
            parcel.Warning = $"{parcel.Warning} The shop may have {numbers} for the parcel '{parcel.TrackingNumber}', which was returned "
                + "earlier and never completed; replace it there.";
            parcel.Warning = parcel.Warning.Trim();
        }

        return parcel;
    }
}
