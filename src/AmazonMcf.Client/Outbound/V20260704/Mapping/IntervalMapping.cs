using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>Time intervals.</summary>
internal static class IntervalMapping
{
    public static TimeInterval? ToWire(McfDeliveryWindow? window) =>
        window is null ? null : new TimeInterval { StartTime = window.StartDate, EndTime = window.EndDate };

    public static McfDeliveryWindow? ToModel(TimeInterval? interval, UnmappedMembers unmapped, string path)
    {
        if (interval is null)
        {
            return null;
        }

        unmapped.Add(path, interval.AdditionalData);
        return new McfDeliveryWindow { StartDate = interval.StartTime, EndDate = interval.EndTime };
    }
}
