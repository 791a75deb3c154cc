namespace AmazonMcf.Reporting;

/// <summary>One reason why an order needs a person.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Date">The moment it dates from or is due at.</param>
/// <param name="Text">The reason as a sentence.</param>
internal sealed record Finding(McfReportReason Reason, DateTime? Date, string Text);
