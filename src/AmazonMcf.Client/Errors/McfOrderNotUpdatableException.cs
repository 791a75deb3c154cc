using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The order is no longer on hold and cannot be changed.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderNotUpdatableException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOrderNotUpdatable";

    /// <summary>The status of the order; null if it is not known.</summary>
    public string? OrderStatus { get; init; }

    /// <inheritdoc />
    public override string RecommendedAction =>
        IsRelease ? OrderRemedies.Unreleasable(OrderStatus, FulfillmentAction) : OrderRemedies.Unchangeable(OrderStatus, ApiVersion);

    /// <summary>Whether the change was the release of the order and nothing else.</summary>
    internal bool IsRelease { get; init; }

    /// <summary>The fulfillment action of the order; null if it is not known.</summary>
    internal string? FulfillmentAction { get; init; }

    /// <summary>The version of the API that rejected the change; null if it is not known.</summary>
    internal string? ApiVersion { get; init; }
}
