namespace AmazonMcf.Model.KnownValues;

/// <summary>Brings the spellings of an order's status together.</summary>
public static class StatusNames
{
    /// <summary>
    /// Brings the status of an order into its documented spelling: <c>COMPLETE_PARTIALLED</c> becomes <c>CompletePartialled</c>.
    /// </summary>
    /// <param name="status">The status, whatever its case and underscores.</param>
    /// <returns>The documented spelling; a status not known passes through untouched.</returns>
    public static string? Normalize(string? status) => FulfillmentOrderStatuses.Normalize(status);
}
