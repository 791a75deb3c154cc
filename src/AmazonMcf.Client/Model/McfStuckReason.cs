namespace AmazonMcf.Model;

/// <summary>Why an order needs a person, as text: it does not go on, or does not end, by itself.</summary>
public static class McfStuckReason
{
    /// <summary>Amazon has not started to ship the order although its earliest estimated ship date has passed.</summary>
    public const string ShipDatePassed = nameof(ShipDatePassed);

    /// <summary>The order is on hold, and Amazon cancels it soon: a hold lasts 14 days.</summary>
    public const string HoldEnding = nameof(HoldEnding);

    /// <summary>Amazon cannot ship the order.</summary>
    public const string Unfulfillable = nameof(Unfulfillable);

    /// <summary>Amazon found the order invalid.</summary>
    public const string Invalid = nameof(Invalid);

    /// <summary>Amazon ships only a part of the order.</summary>
    public const string PartlyUnshipped = nameof(PartlyUnshipped);

    /// <summary>All reasons.</summary>
    public static IReadOnlyList<string> All { get; } = [ShipDatePassed, HoldEnding, Unfulfillable, Invalid, PartlyUnshipped];
}
