namespace AmazonMcf.Repairs;

/// <summary>One reason why an order needs a person.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Date">The time that the reason is about; null for a status.</param>
/// <param name="Units">The units that are not shipped, as far as the lines tell.</param>
internal sealed record Attention(AttentionReason Reason, DateTime? Date = null, int Units = 0);
