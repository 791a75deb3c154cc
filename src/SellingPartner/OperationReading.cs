namespace SellingPartner;

/// <summary>What the service says about an operation when it is asked.</summary>
/// <param name="Status">How far the operation is.</param>
/// <param name="Problems">What it found so far.</param>
internal sealed record OperationReading(OperationStatus Status, IReadOnlyList<OperationProblem> Problems);
