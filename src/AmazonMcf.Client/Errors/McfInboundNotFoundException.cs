using SellingPartner.Errors;

namespace AmazonMcf.Errors;

/// <summary>The service has no inbound plan, shipment or operation with this id.</summary>
/// <param name="message">One sentence: what happened, to what, and why.</param>
/// <param name="context">Operation, target, host, attempts and request id.</param>
/// <param name="innerException">The cause.</param>
public sealed class McfInboundNotFoundException(string message, ErrorContext context, Exception? innerException = null)
    : McfException(message, context, innerException)
{
    /// <inheritdoc />
    public override string ErrorId => "McfInboundNotFound";

    /// <inheritdoc />
    public override string RecommendedAction =>
        "Check the id and the connection: a connection finds only the plans and shipments of its own seller and region.";
}
