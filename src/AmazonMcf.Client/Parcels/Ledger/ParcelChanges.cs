using AmazonMcf.Model;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>
/// What the parcels of an order mean for the ledger. A parcel whose number or carrier the order does not have any more was corrected if the
/// order has a new one instead.
/// </summary>
/// <param name="rows">The parcels in the ledger.</param>
/// <param name="parcels">The parcels of the order.</param>
internal sealed class ParcelChanges(List<LedgerRow> rows, IReadOnlyList<McfParcel> parcels)
{
    /// <summary>Determines the changed rows.</summary>
    /// <param name="write">Writes a row.</param>
    public void Apply(Action<LedgerRow> write)
    {
        var current = parcels.Select(ParcelKey.Of).ToList();
        var vanished = rows.Where(row => !row.IsGone && !current.Contains(ParcelKey.Of(row.Parcel))).ToList();
        var renamed = parcels.Select(TakeRenamed).ToList();
        for (var i = 0; i < parcels.Count; i++)
        {
            var known = rows.Find(row => ParcelKey.Of(row.Parcel) == current[i]);
            if (known is { IsGone: false })
            {
                Refresh(known, parcels[i], write);
                continue;
            }

            if (renamed[i] is { } same)
            {
                write(new LedgerRow(Keep(parcels[i], same.Parcel), known?.Place ?? NextPlace()) { IsCompleted = same.IsCompleted });
                continue;
            }

            var previous = TakePrevious(vanished, parcels[i]);
            if (known is not null && previous is null)
            {
                write(new LedgerRow(Keep(parcels[i], known.Parcel), known.Place) { IsCompleted = known.IsCompleted });
            }
            else
            {
                write(new LedgerRow(Correct(parcels[i], previous), known?.Place ?? NextPlace()));
            }
        }

        // One without a replacement may come back.
        foreach (var row in vanished)
        {
            row.IsGone = true;
            write(row);
        }

        int NextPlace()
        {
            var place = rows.Count == 0 ? 0 : rows.Max(row => row.Place) + 1;
            rows.Add(new LedgerRow(new McfParcel(), place));
            return place;
        }

        // What a map of carriers names differently is the same at Amazon.
        LedgerRow? TakeRenamed(McfParcel parcel)
        {
            var found = rows.Exists(row => !row.IsGone && ParcelKey.Of(row.Parcel) == ParcelKey.Of(parcel))
                ? null
                : vanished.Find(row => IsSameAtAmazon(row.Parcel, parcel));
            return found is null ? null : Replace(vanished, found);
        }

        LedgerRow? TakePrevious(List<LedgerRow> candidates, McfParcel parcel)
        {
            var found = candidates.Find(row => Content(row.Parcel) == Content(parcel)) ?? candidates.FirstOrDefault();
            return found is null ? null : Replace(candidates, found);
        }

        LedgerRow Replace(List<LedgerRow> candidates, LedgerRow found)
        {
            candidates.Remove(found);
            found.IsGone = true;
            write(found);
            return found;
        }
    }

    // What is not yet completed is reported with its newest status and link.
    private static void Refresh(LedgerRow known, McfParcel parcel, Action<LedgerRow> write)
    {
        if (known.IsCompleted)
        {
            return;
        }

        write(new LedgerRow(Keep(parcel, known.Parcel), known.Place));
    }

    private static McfParcel Keep(McfParcel parcel, McfParcel known)
    {
        (parcel.Change, parcel.PreviousNumber, parcel.PreviousCarrier) = (known.Change, known.PreviousNumber, known.PreviousCarrier);
        return parcel;
    }

    private static McfParcel Correct(McfParcel parcel, LedgerRow? previous)
    {
        if (previous is not null)
        {
            (parcel.Change, parcel.PreviousNumber, parcel.PreviousCarrier) =
                (McfParcelChange.Corrected, previous.Parcel.TrackingNumber, previous.Parcel.Carrier);
        }

        return parcel;
    }

    private static bool IsSameAtAmazon(McfParcel one, McfParcel other) =>
        one.CarrierText is not null
        && string.Equals(one.CarrierText, other.CarrierText, StringComparison.OrdinalIgnoreCase)
        && TrackingNumber.Plain(one.TrackingNumber) == TrackingNumber.Plain(other.TrackingNumber);

    private static string Content(McfParcel parcel) => string.Join(
        "\n",
        parcel.Lines.SelectMany(line => line.Items)
            .Select(item => FormattableString.Invariant($"{item.SellerFulfillmentOrderItemId}\t{item.Quantity}"))
            .OrderBy(text => text, StringComparer.Ordinal));
}
