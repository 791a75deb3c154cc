using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>A column with the status of an order, and what its values mean.</summary>
internal sealed class StatusColumn(ColumnUse column, StatusRole role, FormatStatuses format, OrderFileOptions options)
{
    // A file has few different statuses and methods; what is not a status can have any number.
    private const int MostKnown = 256;
    private readonly Dictionary<string, StatusMeaning> known = new(StringComparer.Ordinal);
    private (string? Cell, StatusMeaning Meaning) last;

    public ColumnUse Column => column;

    public StatusRole Role => role;

    /// <summary>Whether all rows of an order say the same.</summary>
    public bool IsOfOrder =>
        role is not (StatusRole.Fulfillment or StatusRole.Line or StatusRole.ShippedDate or StatusRole.RequiresShipping);

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
        StatusRole.PaidDate => StatusText.IsFilled(cell) ? StatusMeaning.Ship : StatusMeaning.Unpaid,
        StatusRole.ShippedDate => StatusText.IsFilled(cell) ? StatusMeaning.Fulfilled : StatusMeaning.Ship,
        StatusRole.CanceledDate => StatusText.IsFilled(cell) ? StatusMeaning.Canceled : StatusMeaning.Ship,
        StatusRole.RefundedDate => StatusText.IsFilled(cell) ? StatusMeaning.Refunded : StatusMeaning.Ship,
        StatusRole.RefundedAmount => cell.Any(IsAmountDigit) ? StatusMeaning.PartiallyRefunded : StatusMeaning.Ship,
        StatusRole.OtherDelivery => StatusText.IsFilled(cell) && !IsNo(cell) ? StatusMeaning.Pickup : StatusMeaning.Ship,
        StatusRole.Location => IsProgram(StatusText.Normalize(cell)) ? StatusMeaning.Fulfilled : StatusMeaning.Ship,
        StatusRole.Method => IsMapped(cell) ? StatusMeaning.Ship : PickupMethods.MeaningOf(cell),
        _ => ReadWord(cell),
    };

    private StatusMeaning ReadWord(string cell)
    {
        var word = StatusText.Normalize(cell);
        if (format.Values.TryGetValue(word, out var meaning))
        {
            return meaning;
        }

        return role switch
        {
            StatusRole.Payment => ReadFlag(word, StatusMeaning.Ship, StatusMeaning.Unpaid) ?? StatusWords.OfPayment(word),
            StatusRole.Request => ReadFlag(word, StatusMeaning.Canceled, StatusMeaning.Ship) ?? StatusWords.OfOrder(word),
            StatusRole.RequiresShipping => ReadFlag(word, StatusMeaning.Ship, StatusMeaning.NothingToShip) ?? StatusMeaning.Unknown,
            _ => ReadStatus(word),
        };
    }

    // Next Engine writes 1 for a shipped order. Pending is a payment in some shops and a delivery in others.
    private StatusMeaning ReadStatus(string word) =>
        word == "pending" && role != StatusRole.Order && column.Name != "status" ? StatusMeaning.Ship
        : ReadFlag(word, StatusMeaning.Fulfilled, StatusMeaning.Ship) ?? StatusWords.OfOrder(word);

    private static bool IsAmountDigit(char character) => character is >= '1' and <= '9';

    // Programs of Amazon and TikTok ship such orders from their own warehouses.
    private bool IsProgram(string word) =>
        word is "buywithprime" or "afn" or "fulfilledbytiktok" or "fulfillmentbytiktok"
        || (word == "amazon" && column.Name == "fulfillmentchannel");

    private static StatusMeaning? ReadFlag(string word, StatusMeaning yes, StatusMeaning no) =>
        word.Length == 0 || StatusWords.No.Contains(word) ? no
        : StatusWords.Yes.Contains(word) ? yes
        : FlagText.TryRead(word, out var flag) ? flag ? yes : no
        : null;

    private static bool IsNo(string cell) =>
        ReadFlag(StatusText.Normalize(cell), StatusMeaning.Pickup, StatusMeaning.Ship) == StatusMeaning.Ship;

    // A method that the user names is one that ships.
    private bool IsMapped(string method) =>
        options.SpeedMap?.Keys.Any(key => string.Equals(key.Trim(), method, StringComparison.OrdinalIgnoreCase)) == true;
}
