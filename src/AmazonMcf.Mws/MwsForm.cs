namespace AmazonMcf.Mws;

/// <summary>The variant of the names in a response. All variants can be read.</summary>
internal enum MwsForm
{
    /// <summary>The names in Amazon's client libraries: every list entry is a <c>member</c>.</summary>
    Library,

    /// <summary>
    /// The names in the samples of Amazon's documentation: <c>ReturnItem</c>, <c>ReturnReasonCode</c>, <c>StateOrRegionCode</c>.
    /// </summary>
    Documentation,
}
