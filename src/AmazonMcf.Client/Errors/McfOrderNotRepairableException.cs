using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>An order is not placed again: a parcel of it exists or may come, or nothing of it is left. Nothing was placed.</summary>
/// <param name="message">One sentence.</param>
/// <param name="context">What is known about the failure.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderNotRepairableException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOrderNotRepairable";

    /// <inheritdoc />
    public override string RecommendedAction => Remedy;

    /// <summary>Why, for a sentence that goes on.</summary>
    internal string Why { get; init; } = message.TrimEnd('.');

    /// <summary>What can still be done about the order.</summary>
    internal string Remedy { get; init; } = OrderRemedies.Unrepairable(null);
}
