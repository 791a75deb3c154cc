using System.Globalization;

namespace AmazonMcf.Testing;

/// <summary>
/// The time at which clocks and stores of tests start, so that no result depends on the day of the run: noon (UTC) of 1 June 2024, a
/// Saturday, or what AMAZONMCF_TEST_START says.
/// </summary>
internal static class TestStart
{
    public static DateTimeOffset Value { get; } =
        DateTimeOffset.Parse(
            Shifted ?? "2024-06-01T12:00:00Z",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );

    /// <summary>As options of a command line take it.</summary>
    public static string Text => Value.ToString("O", CultureInfo.InvariantCulture);

    private static string? Shifted => Environment.GetEnvironmentVariable("AMAZONMCF_TEST_START") is { Length: > 0 } text ? text : null;
}
