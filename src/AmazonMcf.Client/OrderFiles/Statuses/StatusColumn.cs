using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>A column with the status of an order, and what its values mean.</summary>
internal sealed class StatusColumn(
    ColumnUse column, StatusRole role, FormatStatuses format, OrderFileOptions options, bool isCertain = true)
{
    // A file has few different statuses and methods; what is not a status can have any number.
    private const int MostKnown = 256;
    private static readonly string[] Reasons = ["reason", "grund", "motif", "motivo"];
    private readonly Dictionary<string, StatusMeaning> known = new(StringComparer.Ordinal);
    private readonly bool includesAny = options.IncludeCancelled || options.IncludeRefunded || options.IncludeFulfilled
        || options.IncludeOnHold || options.IncludePickup || options.IncludeUnpaid || options.HoldUnpaid;

    private readonly bool isReason = Array.Exists(Reasons, StatusText.Normalize(column.Header).Contains);

    private (string? Cell, StatusMeaning Meaning) last;

    public ColumnUse Column => column;

    public StatusRole Role => role;

    /// <summary>Whether the column has a status; otherwise only words of a status count.</summary>
    public bool IsCertain => isCertain;

    /// <summary>Whether all rows of an order say the same.</summary>
    public bool IsOfOrder =>
        role is not (StatusRole.Fulfillment or StatusRole.Line or StatusRole.ShippedDate or StatusRole.RequiresShipping
            or StatusRole.Program);

    /// <summary>What a cell means; what an empty cell means is up to the role.</summary>
    public StatusMeaning MeaningOf(string cell)
    {
        // Equal cells of a file are mostly one string.
        if (ReferenceEquals(cell, last.Cell))
        {
            return last.Meaning;
        }

        if (!known.TryGetValue(cell, out var meaning))
        {
            if (known.Count == MostKnown)
            {
                known.Clear();
            }

            meaning = Read(cell);
            known.Add(cell, meaning);
        }

        last = (cell, meaning);
        return meaning;
    }

    private StatusMeaning Read(string cell) => role switch
    {
        StatusRole.PaidDate => IsPaid(cell) ? StatusMeaning.Ship : StatusMeaning.Unpaid,
        StatusRole.ShippedDate => ReadEvent(cell, StatusMeaning.Fulfilled),
        StatusRole.CanceledDate => ReadEvent(cell, StatusMeaning.Canceled),
        StatusRole.RefundedDate => ReadEvent(cell, StatusMeaning.Refunded),
        StatusRole.RefundedAmount => cell.Any(IsAmountDigit) ? StatusMeaning.PartiallyRefunded : StatusMeaning.Ship,
        StatusRole.ShippedTotal => !QuantityColumns.TryRead(cell, out var units) ? StatusMeaning.Doubtful
            : units > 0 ? StatusMeaning.Partial
            : StatusMeaning.Ship,
        StatusRole.OtherDelivery => IsYes(cell) ? StatusMeaning.Pickup : StatusMeaning.Ship,
        StatusRole.Location => ProgramText.IsProgramPlace(cell) ? StatusMeaning.Fulfilled : StatusMeaning.Ship,
        StatusRole.Program => ProgramText.MeaningOf(cell),
        StatusRole.OrderType => OrderTypes.MeaningOf(cell),
        StatusRole.Method => IsMapped(cell) ? StatusMeaning.Ship : PickupMethods.MeaningOf(cell),
        _ => ReadWord(cell),
    };

    private static bool IsPaid(string cell) =>
        IsYes(cell) && (PaymentText.IsDate(cell)
            || (StatusWords.OfPayment(StatusText.Normalize(cell)) != StatusMeaning.Unpaid && !EventText.IsOpen(cell)));

    // A column that is filled once something happened. A reason is any text.
    private StatusMeaning ReadEvent(string cell, StatusMeaning yes) =>
        !IsYes(cell) ? StatusMeaning.Ship
        : isReason || PaymentText.IsDate(cell) ? yes
        : IsToShip(cell) || EventText.Denies(cell, yes) ? StatusMeaning.Ship
        : EventText.IsOpen(cell) ? StatusMeaning.Doubtful
        : yes;

    private StatusMeaning ReadWord(string cell)
    {
        var word = StatusText.Normalize(cell);
        if (format.Values.TryGetValue(word, out var meaning))
        {
            return meaning;
        }

        return role switch
        {
            StatusRole.Payment => ReadPayment(cell, word),
            StatusRole.Request => ReadRequest(cell, word, StatusMeaning.Canceled),
            StatusRole.Refund => ReadRequest(cell, word, StatusMeaning.Refunded),
            StatusRole.Hold => ReadRequest(cell, word, StatusMeaning.OnHold),
            StatusRole.Release => ReadRelease(cell, word),
            StatusRole.RequiresShipping => ReadFlag(word, StatusMeaning.Ship, StatusMeaning.NothingToShip) ?? StatusMeaning.Unknown,
            _ => ReadStatus(cell, word),
        };
    }

    // What is not certainly paid is unpaid.
    private StatusMeaning ReadPayment(string cell, string word)
    {
        var meaning = ReadFlag(word, StatusMeaning.Ship, StatusMeaning.Unpaid)
            ?? (PaymentText.IsDate(cell) ? StatusMeaning.Ship : Find(cell, word, StatusWords.OfPayment));
        return meaning != StatusMeaning.Unknown ? meaning
            : PaymentText.IsPaid(cell) ? StatusMeaning.Ship
            : StatusMeaning.Unpaid;
    }

    private StatusMeaning ReadRelease(string cell, string word)
    {
        var meaning = ReadFlag(word, StatusMeaning.Ship, StatusMeaning.OnHold)
            ?? (PaymentText.IsDate(cell) ? StatusMeaning.Ship
                : EventText.Denies(cell, StatusMeaning.Ship) ? StatusMeaning.OnHold
                : Find(cell, word, StatusWords.OfOrder));
        return meaning == StatusMeaning.Unknown ? StatusMeaning.Doubtful : meaning;
    }

    // A column for what happened to few orders: whatever else is in it may be the reason.
    private StatusMeaning ReadRequest(string cell, string word, StatusMeaning yes)
    {
        if (!StatusText.IsFilled(cell) || EventText.Denies(cell, yes))
        {
            return StatusMeaning.Ship;
        }

        var meaning = ReadFlag(word, yes, StatusMeaning.Ship) ?? (PaymentText.IsDate(cell) ? yes : Find(cell, word, StatusWords.OfOrder));
        return meaning != StatusMeaning.Unknown ? meaning
            : yes == StatusMeaning.Refunded && cell.Any(IsAmountDigit) ? StatusMeaning.PartiallyRefunded
            : StatusMeaning.Doubtful;
    }

    private StatusMeaning Find(string cell, string word, Func<string, StatusMeaning> find)
    {
        var meaning = find(word);
        return meaning == StatusMeaning.Unknown ? StatusPhrase.MeaningOf(cell, find, picks: !includesAny) : meaning;
    }

    // Next Engine writes 1 for a shipped order. Pending is a payment in some shops and a delivery in others.
    private StatusMeaning ReadStatus(string cell, string word)
    {
        if (word == "pending" && role != StatusRole.Order && column.Name != "status")
        {
            return StatusMeaning.Ship;
        }

        // SI and NO are also provinces.
        var flag = isCertain ? ReadFlag(word, StatusMeaning.Fulfilled, StatusMeaning.Ship) : null;
        var meaning = flag ?? Find(cell, word, StatusWords.OfOrder);
        return meaning == StatusMeaning.Unknown && !isCertain ? StatusMeaning.Ship : meaning;
    }

    private static bool IsToShip(string cell) =>
        StatusText.Normalize(cell) is var word && (word == "pending" || StatusWords.OfOrder(word) == StatusMeaning.Ship);

    private static bool IsAmountDigit(char character) => character is >= '1' and <= '9';

    /// <summary>The meaning of a yes or a no; null for any other value.</summary>
    public static StatusMeaning? ReadFlag(string word, StatusMeaning yes, StatusMeaning no) =>
        word.Length == 0 || StatusWords.No.Contains(word) ? no
        : StatusWords.Yes.Contains(word) ? yes
        : FlagText.TryRead(word, out var flag) ? flag ? yes : no
        : null;

    private static bool IsYes(string cell) =>
        StatusText.IsFilled(cell)
        && ReadFlag(StatusText.Normalize(cell), StatusMeaning.Pickup, StatusMeaning.Ship) != StatusMeaning.Ship;

    // A method that the user names is one that ships.
    private bool IsMapped(string method) =>
        options.SpeedMap?.Keys.Any(key => string.Equals(key.Trim(), method, StringComparison.OrdinalIgnoreCase)) == true;
}
