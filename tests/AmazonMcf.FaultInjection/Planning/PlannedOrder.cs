namespace AmazonMcf.FaultInjection.Planning;

/// <summary>An order as it is written in a file.</summary>
/// <param name="Id">The seller's id of the order.</param>
/// <param name="Number">Its number in the plan, from which its address follows.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="IsHeld">Whether it waits for a release.</param>
/// <param name="Expected">What must happen to it.</param>
/// <param name="Speed">Its speed.</param>
internal sealed record PlannedOrder(
    string Id, int Number, IReadOnlyList<PlannedLine> Lines, bool IsHeld, ExpectedResult Expected, string Speed)
{
    /// <summary>All units.</summary>
    public int Units => Lines.Sum(line => line.Quantity);
}
