using AmazonMcf.Model;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>
/// The parcels of one order in the ledger, and what happens to them. It knows nothing of where they are stored: a store reads it, lets it
/// change, and writes it in one atomic step.
/// </summary>
/// <param name="rows">The rows, by place.</param>
internal sealed class LedgerOrder(List<LedgerRow> rows)
{
    // No run takes longer. What was recorded later than that was recorded with a wrong clock, and must not hide parcels until then.
    private static readonly TimeSpan LongestReading = TimeSpan.FromDays(1);

    private readonly HashSet<LedgerRow> changed = [];

    /// <summary>All rows.</summary>
    public IReadOnlyList<LedgerRow> Rows => rows;

    /// <summary>The rows that have to be written.</summary>
    public IReadOnlyCollection<LedgerRow> ChangedRows => changed;

    /// <summary>Whether a parcel is to be returned.</summary>
    public bool IsOpen => rows.Exists(row => row.IsOpen);

    /// <summary>
    /// Records the parcels of the order. A parcel that the order does not have any more was corrected if the order has a new one instead.
    /// </summary>
    /// <param name="parcels">All its parcels.</param>
    /// <param name="now">The time of the service when they were read.</param>
    /// <returns>False if a later reading is recorded: then nothing changes.</returns>
    public bool Record(IReadOnlyList<McfParcel> parcels, DateTime now)
    {
        if (rows.Exists(row => row.Changed > now && row.Changed - now < LongestReading))
        {
            return false;
        }

        var current = parcels.Select(ParcelKey.Of).ToList();
        var vanished = rows.FindAll(row => row.Presence == LedgerPresence.Present && !current.Contains(row.Key));
        var missing = rows.FindAll(row => row.Presence == LedgerPresence.Missing && !current.Contains(row.Key));
        var renamed = parcels.Select(parcel => Find(parcel) is { Presence: LedgerPresence.Present }
            ? null
            : Take(vanished, row => IsSameAtAmazon(row.Parcel, parcel))).ToList();
        for (var i = 0; i < parcels.Count; i++)
        {
            Put(Row(parcels[i], renamed[i]), now);
        }

        foreach (var row in vanished)
        {
            Set(row, LedgerPresence.Missing, now);
        }

        return true;

        LedgerRow? Row(McfParcel parcel, LedgerRow? same)
        {
            var known = Find(parcel);
            if (known is { Presence: LedgerPresence.Present })
            {
                return known.IsCompleted ? null : Same(known, parcel);
            }

            if (same is not null)
            {
                Set(same, LedgerPresence.Replaced, now);
                return Same(same, parcel);
            }

            if (known is { Presence: LedgerPresence.Missing })
            {
                return Same(known, parcel);
            }

            var content = KnownParcel.ContentOf(parcel.Lines.SelectMany(line => line.Items));
            var previous = Take(vanished, row => row.Content == content)
                ?? Take(vanished, _ => true)
                ?? Take(missing, row => row.Content == content);
            if (previous is null)
            {
                return known is null
                    ? new LedgerRow { Parcel = parcel, Place = rows.Select(one => one.Place + 1).DefaultIfEmpty(0).Max() }
                    : Same(known, parcel);
            }

            Set(previous, LedgerPresence.Replaced, now);
            return CorrectionRule.Replace(previous, parcel, rows);
        }
    }

    /// <summary>Returns the parcels that are not completed and that no other run works on.</summary>
    /// <param name="now">The time of the store.</param>
    /// <param name="until">Until when other runs do not get them; null to let them.</param>
    public List<LedgerRow> Take(DateTime now, DateTime? until)
    {
        var open = rows.FindAll(row => row.IsOpen && row.ClaimedUntil <= now);
        foreach (var row in open.Where(row => !row.IsReturned || until is not null))
        {
            (row.IsReturned, row.ClaimedUntil) = (true, until ?? row.ClaimedUntil);
            changed.Add(row);
        }

        return open;
    }

    /// <summary>When the claims of other runs end, one for each parcel.</summary>
    /// <param name="now">The time of the store.</param>
    public List<DateTime> ClaimsAt(DateTime now) =>
        [.. rows.Where(row => row.IsOpen && row.ClaimedUntil > now).Select(row => row.ClaimedUntil)];

    /// <summary>Records that the shop has a parcel, whatever a map of carriers named its carrier when it was read.</summary>
    /// <param name="key">The parcel.</param>
    /// <returns>Whether the ledger contains it.</returns>
    public bool Complete(ParcelKey key)
    {
        if (rows.Find(row => row.Key == key) is not { } completed)
        {
            return false;
        }

        if (!completed.IsCompleted)
        {
            var same = rows.FindAll(row => row == completed || IsSameAtAmazon(row.Parcel, completed.Parcel));
            same.ForEach(row => row.IsCompleted = true);
            changed.UnionWith(same);
            changed.UnionWith(rows.Where(row => row != completed && CorrectionRule.Confirm(row, completed.Parcel)));
        }

        return true;
    }

    private static LedgerRow? Take(List<LedgerRow> candidates, Predicate<LedgerRow> fits)
    {
        var found = candidates.Find(fits);
        if (found is not null)
        {
            candidates.Remove(found);
        }

        return found;
    }

    // What is not yet completed is returned with its newest status and link.
    private static LedgerRow Same(LedgerRow known, McfParcel parcel) => new()
    {
        Parcel = CorrectionRule.Keep(parcel, known.Parcel),
        Place = known.Place,
        IsCompleted = known.IsCompleted,
        IsReturned = known.IsReturned,
        ClaimedUntil = known.ClaimedUntil,
    };

    // What a map of carriers names differently is the same at Amazon.
    private static bool IsSameAtAmazon(McfParcel one, McfParcel other) =>
        one.CarrierText is not null
        && string.Equals(one.CarrierText, other.CarrierText, StringComparison.OrdinalIgnoreCase)
        && TrackingNumber.Plain(one.TrackingNumber) == TrackingNumber.Plain(other.TrackingNumber);

    private LedgerRow? Find(McfParcel parcel) => rows.Find(row => row.Key == ParcelKey.Of(parcel));

    private void Set(LedgerRow row, LedgerPresence presence, DateTime now)
    {
        (row.Presence, row.Changed) = (presence, now);
        changed.Add(row);
    }

    private void Put(LedgerRow? row, DateTime now)
    {
        if (row is null)
        {
            return;
        }

        var index = rows.FindIndex(one => one.Key == row.Key);
        row.Changed = now;
        if (index >= 0)
        {
            changed.Remove(rows[index]);
            rows[index] = row;
        }
        else
        {
            rows.Add(row);
        }

        changed.Add(row);
    }
}
