namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>An operation fails, and changes nothing.</summary>
/// <param name="problems">Why.</param>
internal sealed class InboundProblemException(IReadOnlyList<InboundProblem> problems) : Exception("The operation failed.")
{
    /// <summary>Why.</summary>
    public IReadOnlyList<InboundProblem> Problems { get; } = problems;
}
