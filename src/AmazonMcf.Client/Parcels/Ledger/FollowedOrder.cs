namespace AmazonMcf.Parcels.Ledger;

/// <summary>An order that is read again.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Changed">Its last change, in UTC.</param>
/// <param name="Until">When following it ends, in UTC.</param>
internal sealed record FollowedOrder(string Id, DateTime Changed, DateTime Until);
