using AmazonMcf.Model;

namespace AmazonMcf.Parcels.Ledger;

/// <summary>
/// What a parcel is that takes the place of another one in its order.
/// <list type="bullet">
/// <item>The shop certainly has the number that was completed last. If there is one, the parcel is corrected and names it as the previous
/// one, whatever was read in between; otherwise the parcel is new.</item>
/// <item>The shop may have numbers that were returned after that and not completed, since a run can end between the shop and
/// Complete-McfParcel. The parcel names them as unconfirmed. Numbers that were never returned are never named.</item>
/// <item>A number that is completed later is then the one that the shop has, and the parcel becomes a correction of it.</item>
/// <item>If the shop already has the number of the parcel, nothing is returned; but if a different number was returned in between, the
/// parcel corrects that one.</item>
/// </list>
/// </summary>
internal static class CorrectionRule
{
    /// <summary>Makes the row of a parcel that takes the place of another one.</summary>
    /// <param name="replaced">The row of the other one.</param>
    /// <param name="parcel">The parcel as it was read.</param>
    /// <param name="rows">All rows of the order.</param>
    public static LedgerRow Replace(LedgerRow replaced, McfParcel parcel, IReadOnlyCollection<LedgerRow> rows)
    {
        var confirmed = ConfirmedBy(replaced);
        var unconfirmed = UnconfirmedAfter(replaced, parcel.TrackingNumber);
        var row = new LedgerRow
        {
            Parcel = parcel,
            Place = replaced.Place,
            ClaimedUntil = replaced.IsCompleted ? default : replaced.ClaimedUntil,
        };
        if (confirmed is not { } known || known.Key != row.Key)
        {
            Describe(parcel, confirmed, [.. unconfirmed.Where(number => !IsNumber(number, confirmed?.Number))]);
        }
        else if (unconfirmed.Count > 0)
        {
            var last = unconfirmed[unconfirmed.Count - 1];
            var carrier = rows.FirstOrDefault(one => IsNumber(one.Parcel.TrackingNumber, last))?.Parcel.Carrier;
            Describe(parcel, new Confirmed(last, carrier), unconfirmed);
        }
        else
        {
            row.IsCompleted = true;
        }

        return row;
    }

    /// <summary>Takes into account that a number was completed that a parcel has replaced.</summary>
    /// <param name="row">The row of the parcel.</param>
    /// <param name="completed">The parcel with the number.</param>
    /// <returns>Whether the row changed.</returns>
    public static bool Confirm(LedgerRow row, McfParcel completed)
    {
        var unconfirmed = row.Parcel.UnconfirmedNumbers;
        var place = unconfirmed.ToList().FindIndex(number => IsNumber(number, completed.TrackingNumber));
        if (!row.IsOpen || place < 0)
        {
            return false;
        }

        Describe(row.Parcel, new Confirmed(completed.TrackingNumber, completed.Carrier), [.. unconfirmed.Skip(place + 1)]);
        row.ClaimedUntil = default;
        return true;
    }

    /// <summary>Copies what the ledger knows about a parcel to the same parcel, as it was read again.</summary>
    public static McfParcel Keep(McfParcel parcel, McfParcel known)
    {
        (parcel.Change, parcel.PreviousNumber, parcel.PreviousCarrier) = (known.Change, known.PreviousNumber, known.PreviousCarrier);
        parcel.UnconfirmedNumbers = known.UnconfirmedNumbers;
        return parcel;
    }

    private static void Describe(McfParcel parcel, Confirmed? confirmed, IReadOnlyList<string> unconfirmed)
    {
        parcel.Change = confirmed is null ? McfParcelChange.New : McfParcelChange.Corrected;
        (parcel.PreviousNumber, parcel.PreviousCarrier) = (confirmed?.Number, confirmed?.Carrier);
        parcel.UnconfirmedNumbers = unconfirmed;
    }

    // The previous number of a corrected parcel that is unconfirmed itself: the shop had the parcel before that.
    private static Confirmed? ConfirmedBy(LedgerRow row)
    {
        var parcel = row.Parcel;
        if (row.IsCompleted || parcel.UnconfirmedNumbers.Any(number => IsNumber(number, parcel.PreviousNumber)))
        {
            return new Confirmed(parcel.TrackingNumber, parcel.Carrier);
        }

        return parcel.PreviousNumber is { } number ? new Confirmed(number, parcel.PreviousCarrier) : null;
    }

    private static List<string> UnconfirmedAfter(LedgerRow row, string next)
    {
        if (row.IsCompleted)
        {
            return [];
        }

        var numbers = row.Parcel.UnconfirmedNumbers.Where(number => !IsNumber(number, next)).ToList();
        if (row.IsReturned)
        {
            numbers.Add(row.Parcel.TrackingNumber);
        }

        return numbers;
    }

    private static bool IsNumber(string? one, string? other) => TrackingNumber.Plain(one ?? "") == TrackingNumber.Plain(other ?? "");

    private readonly record struct Confirmed(string Number, string? Carrier)
    {
        public ParcelKey Key => ParcelKey.Of(Carrier, Number);
    }
}
