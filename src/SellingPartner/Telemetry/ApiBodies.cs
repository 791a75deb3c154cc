namespace SellingPartner.Telemetry;

/// <summary>The bodies of one attempt, as JSON with all personal data and secrets masked.</summary>
/// <param name="Request">The request body; null if there was none.</param>
/// <param name="Response">The response body; null if there was none.</param>
public sealed record ApiBodies(string? Request, string? Response);
