using AmazonMcf.Model;

namespace AmazonMcf.Commands;

/// <summary>What came of a return.</summary>
/// <param name="Return">Accepted and refused units.</param>
/// <param name="Known">The ids of units that the order showed as returned before anything was asked.</param>
internal sealed record ReturnOutcome(McfReturn Return, IReadOnlyList<string> Known);
