namespace AmazonMcf.Reporting;

/// <summary>A reason why an order needs attention.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Date">The moment it dates from or is due at.</param>
/// <param name="Text">The reason as a sentence.</param>
internal sealed record Finding(string Reason, DateTime? Date, string Text);
