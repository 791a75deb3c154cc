namespace AmazonMcf.Parcels.Ledger;

/// <summary>How far a seller's lists of orders were read.</summary>
/// <param name="Since">The newest change that was listed, in UTC; null for none.</param>
/// <param name="Forgotten">Orders that last changed before this time may have been deleted, in UTC; null for none.</param>
internal sealed record LedgerMark(DateTime? Since, DateTime? Forgotten);
