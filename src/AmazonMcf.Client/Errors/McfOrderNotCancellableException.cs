using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The order has progressed too far to be canceled.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfOrderNotCancellableException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfOrderNotCancellable";

    /// <summary>The status of the order; null if it is not known.</summary>
    public string? OrderStatus { get; init; }

    /// <inheritdoc />
    public override string RecommendedAction => OrderRemedies.Uncancellable(OrderStatus, ApiVersion);

    /// <summary>The version of the API that rejected the cancellation; null if it is not known.</summary>
    internal string? ApiVersion { get; init; }
}
