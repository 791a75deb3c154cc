using AmazonMcf.Model;

namespace AmazonMcf.Submission;

/// <summary>The units of a selection.</summary>
/// <param name="Items">The items of units that were shipped.</param>
/// <param name="Excess">One entry for each line with fewer units than the selection; it has the ID of the first unit that is
/// missing.</param>
internal sealed record ReturnUnits(IReadOnlyList<McfReturnRequestItem> Items, IReadOnlyList<McfInvalidReturnItem> Excess);
