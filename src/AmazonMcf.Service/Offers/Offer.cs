namespace AmazonMcf.Service.Offers;

/// <summary>When goods could arrive.</summary>
/// <param name="Speed">The speed.</param>
/// <param name="ExpiresAt">Until when it is good (UTC).</param>
/// <param name="Earliest">The earliest arrival (UTC).</param>
/// <param name="Latest">The latest arrival (UTC).</param>
/// <param name="Text">What a shopper reads.</param>
/// <param name="Locale">In which language, for example <c>en_US</c>.</param>
internal sealed record Offer(string Speed, DateTime ExpiresAt, DateTime Earliest, DateTime Latest, string Text, string Locale);
