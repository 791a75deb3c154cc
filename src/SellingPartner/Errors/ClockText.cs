using System.Globalization;

namespace SellingPartner.Errors;

/// <summary>Reports when this machine's clock differs from the service's, which makes valid dates and certificates appear wrong.</summary>
internal static class ClockText
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>A sentence about the difference; null if it is insignificant.</summary>
    /// <param name="ahead">How far this machine is ahead.</param>
    public static string? Describe(TimeSpan? ahead) =>
        ahead?.Duration() > Tolerance
            ? string.Format(
                CultureInfo.InvariantCulture,
                "The clock of this machine is {0:0} minutes {1} the service's clock.",
                ahead.Value.Duration().TotalMinutes,
                ahead > TimeSpan.Zero ? "ahead of" : "behind"
            )
            : null;

    /// <summary>The sentence as an addition to an error message.</summary>
    public static string Hint(FailureReport report) =>
        Describe(report.Outcome.ClockAhead) is { } difference
            ? $" {difference} Correct it if the message mentions a date or a time."
            : "";
}
