using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Previews;

/// <summary>
/// The windows a scheduled delivery can be had for: on each of the next seven days four windows of two hours, the first at
/// 03:00 UTC, noon in Japan.
/// </summary>
internal static class DeliveryWindows
{
    /// <summary>The time zone of the windows.</summary>
    public const string TimeZone = "Asia/Tokyo";

    private const int Days = 7;
    private const int WindowsADay = 4;
    private const int FirstHour = 3;

    private static readonly TimeSpan Length = TimeSpan.FromHours(2);

    /// <summary>The windows on offer, the earliest first.</summary>
    /// <param name="now">The time (UTC).</param>
    public static IReadOnlyList<TimeWindow> After(DateTime now) =>
    [
        .. from day in Enumerable.Range(1, Days)
           from window in Enumerable.Range(0, WindowsADay)
           let start = now.Date.AddDays(day).AddHours(FirstHour) + TimeSpan.FromTicks(Length.Ticks * window)
           select new TimeWindow { Start = start, End = start + Length },
    ];
}
