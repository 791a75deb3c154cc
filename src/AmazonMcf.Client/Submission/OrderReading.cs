using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Submission;

/// <summary>The result of reading an order: the order, or why it could not be read.</summary>
/// <param name="Order">The order.</param>
/// <param name="Failure">Why it was not read.</param>
internal sealed record OrderReading(McfOrder? Order, McfException? Failure)
{
    /// <summary>Whether the service itself says that it has no such order.</summary>
    public bool IsAbsent => Failure is McfOrderNotFoundException;

    /// <summary>
    /// Whether a repeated read may return more. One that failed was repeated before, and one that was denied is denied again.
    /// </summary>
    public bool MayChange => Failure is null or McfOrderNotFoundException or McfNotTheServiceException or McfInvalidRequestException;
}
