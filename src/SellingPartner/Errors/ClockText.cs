using System.Globalization;

namespace SellingPartner.Errors;

/// <summary>
/// Says when this machine's clock and the one of the service do not agree: dates and certificates then seem wrong that are not.
/// </summary>
internal static class ClockText
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>A sentence about the difference; null when there is none to speak of.</summary>
    /// <param name="ahead">How far this machine is ahead.</param>
    public static string? Describe(TimeSpan? ahead) =>
        ahead?.Duration() > Tolerance
            ? string.Format(
                CultureInfo.InvariantCulture,
                "The clock of this machine is {0:0} minutes {1} the one of the service.",
                ahead.Value.Duration().TotalMinutes,
                ahead > TimeSpan.Zero ? "ahead of" : "behind"
            )
            : null;

    /// <summary>The sentence as an addition to what a refusal says.</summary>
    public static string Hint(FailureReport report) =>
        Describe(report.Outcome.ClockAhead) is { } difference
            ? $" {difference} Set it right if the message speaks of a date or a time."
            : "";
}
