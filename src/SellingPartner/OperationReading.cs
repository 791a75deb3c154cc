namespace SellingPartner;

/// <summary>The status of an operation at one read.</summary>
/// <param name="Status">The status.</param>
/// <param name="Problems">What it found so far.</param>
internal sealed record OperationReading(OperationStatus Status, IReadOnlyList<OperationProblem> Problems);
