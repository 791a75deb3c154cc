using System.Globalization;

namespace AmazonMcf.Build.Steps;

/// <summary>
/// A time at which the stores of a test run start, in the local time of a zone, and that zone for the processes of the run.
/// </summary>
/// <param name="Local">The local time.</param>
/// <param name="Zone">The zone, by its IANA name.</param>
internal sealed record ShiftedStart(DateTime Local, string Zone)
{
    private const string Utc = "UTC";
    private const string LosAngeles = "America/Los_Angeles";
    private const string Tokyo = "Asia/Tokyo";

    /// <summary>Every weekday, and the first, the middle and the last hour of a day in each zone.</summary>
    public static IReadOnlyList<ShiftedStart> All { get; } =
    [
        new(new DateTime(2026, 11, 29, 23, 30, 0), LosAngeles),
        new(new DateTime(2026, 11, 30, 0, 30, 0), Tokyo),
        new(new DateTime(2026, 12, 5, 12, 0, 0), Utc),
        new(new DateTime(2026, 12, 1, 12, 0, 0), LosAngeles),
        new(new DateTime(2026, 12, 2, 23, 30, 0), Utc),
        new(new DateTime(2026, 12, 3, 0, 30, 0), Utc),
        new(new DateTime(2026, 12, 4, 12, 0, 0), Tokyo),
        new(new DateTime(2026, 12, 31, 23, 30, 0), Tokyo),
        new(new DateTime(2027, 3, 14, 0, 30, 0), LosAngeles),
    ];

    /// <summary>The moment, with the offset of the zone on that day.</summary>
    /// <exception cref="BuildFailure">The time zone is not available on this machine.</exception>
    public string Start
    {
        get
        {
            try
            {
                var offset = TimeZoneInfo.FindSystemTimeZoneById(Zone).GetUtcOffset(DateTime.SpecifyKind(Local, DateTimeKind.Unspecified));
                return new DateTimeOffset(Local, offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
            }
            catch (TimeZoneNotFoundException)
            {
                throw new BuildFailure($"The time zone {Zone} is not available on this machine. Install tzdata.");
            }
        }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Local:ddd yyyy-MM-dd HH:mm} {Zone}");
}
