namespace AmazonMcf.Mws;

/// <summary>Which of the names that vary an answer is written with. Reading takes all of them.</summary>
internal enum MwsForm
{
    /// <summary>The names that Amazon's own client libraries know: every entry of a list is a <c>member</c>.</summary>
    Library,

    /// <summary>
    /// The names in the samples of Amazon's documentation: <c>ReturnItem</c>, <c>ReturnReasonCode</c>, <c>StateOrRegionCode</c>.
    /// </summary>
    Documentation,
}
