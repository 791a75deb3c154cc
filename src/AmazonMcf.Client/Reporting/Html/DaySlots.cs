namespace AmazonMcf.Reporting.Html;

/// <summary>
/// Days without gaps; weeks or months when there are too many days to draw. The newest ones are shown where even months are too many.
/// </summary>
internal sealed class DaySlots
{
    private const int MostDays = 92;
    private const int MostWeeks = 104;
    private const int MostSlots = 120;

    private DaySlots(string unit, IReadOnlyList<McfReportDay> slots)
    {
        Unit = unit;
        Slots = slots;
    }

    /// <summary>What a slot is: <c>day</c>, <c>week</c> or <c>month</c>.</summary>
    public string Unit { get; }

    public IReadOnlyList<McfReportDay> Slots { get; }

    public static DaySlots Of(IReadOnlyList<McfReportDay> days)
    {
        var length = days.Count == 0 ? 0 : (days[days.Count - 1].Date - days[0].Date).Days + 1;
        return length <= MostDays ? new("day", Fill(days, date => date, date => date.AddDays(-1)))
            : length <= MostWeeks * 7 ? new("week", Fill(days, Monday, date => date.AddDays(-7)))
            : new("month", Fill(days, date => date.AddDays(1 - date.Day), date => date.AddMonths(-1)));
    }

    private static List<McfReportDay> Fill(
        IReadOnlyList<McfReportDay> days,
        Func<DateTime, DateTime> startOf,
        Func<DateTime, DateTime> before
    )
    {
        var bySlot = days.ToLookup(day => startOf(day.Date));
        var slots = new List<McfReportDay>();
        if (days.Count == 0)
        {
            return slots;
        }

        var oldest = startOf(days[0].Date);
        for (var slot = startOf(days[days.Count - 1].Date); slot >= oldest && slots.Count < MostSlots; slot = before(slot))
        {
            slots.Add(
                new()
                {
                    Date = slot,
                    OrderCount = bySlot[slot].Sum(day => day.OrderCount),
                    UnitCount = bySlot[slot].Sum(day => day.UnitCount),
                }
            );
        }

        slots.Reverse();
        return slots;
    }

    private static DateTime Monday(DateTime date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
