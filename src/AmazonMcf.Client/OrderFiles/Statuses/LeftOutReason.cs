using AmazonMcf.Model;

namespace AmazonMcf.OrderFiles.Statuses;

/// <summary>Why an order or a line is excluded.</summary>
/// <param name="Kind">The kind, which decides what brings it back.</param>
/// <param name="Text">The sentence, without a period.</param>
internal sealed record LeftOutReason(string Kind, string Text)
{
    /// <summary>An order whose lines are excluded for different reasons, or require no shipping.</summary>
    public static LeftOutReason NoLine { get; } = new(McfLeftOutKind.NothingToShip, "it has no line to ship");

    /// <summary>The reason that a status column gives.</summary>
    public static LeftOutReason Of(StatusMeaning meaning, StatusColumn column, string? value)
    {
        var (kind, text) = meaning switch
        {
            StatusMeaning.Canceled when column.Role == StatusRole.Request => (McfLeftOutKind.Canceled, "the buyer asked to cancel it"),
            StatusMeaning.Canceled => (McfLeftOutKind.Canceled, "it is canceled"),
            StatusMeaning.Refunded => (McfLeftOutKind.Refunded, "it is refunded"),
            StatusMeaning.Fulfilled when column.Role is StatusRole.Method or StatusRole.Location or StatusRole.Program =>
                (McfLeftOutKind.Fulfilled, "a fulfillment program already ships it"),
            StatusMeaning.Fulfilled => (McfLeftOutKind.Fulfilled, "it is already fulfilled"),
            StatusMeaning.OnHold => (McfLeftOutKind.OnHold, "it is on hold"),
            StatusMeaning.Pickup => (McfLeftOutKind.Pickup, "it is picked up or delivered in a different way"),
            StatusMeaning.Unpaid => (McfLeftOutKind.Unpaid, "it is not paid"),
            _ => (McfLeftOutKind.NothingToShip, "it does not require shipping"),
        };
        return new(kind, value is null ? $"{text} ({column.Column.Header} is empty)" : $"{text} ({column.Column.Header} '{value}')");
    }
}
