namespace SellingPartner.Telemetry;

/// <summary>What was sent and answered in one attempt, as JSON in which everything personal or secret is masked.</summary>
/// <param name="Request">The body of the request; null when there was none.</param>
/// <param name="Response">The body of the answer; null when there was none.</param>
public sealed record ApiBodies(string? Request, string? Response);
