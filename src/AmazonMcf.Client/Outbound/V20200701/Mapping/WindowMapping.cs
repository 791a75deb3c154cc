using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Spans of time.</summary>
internal static class WindowMapping
{
    public static DeliveryWindow? ToWire(McfDeliveryWindow? window) =>
        window is null ? null : new DeliveryWindow { StartDate = window.StartDate, EndDate = window.EndDate };

    public static McfDeliveryWindow? ToModel(DeliveryWindow? window, UnmappedMembers unmapped, string path)
    {
        if (window is null)
        {
            return null;
        }

        unmapped.Add(path, window.AdditionalData);
        return new McfDeliveryWindow { StartDate = window.StartDate, EndDate = window.EndDate };
    }

    public static McfDateRange? ToModel(DateRange? range, UnmappedMembers unmapped, string path)
    {
        if (range is null)
        {
            return null;
        }

        unmapped.Add(path, range.AdditionalData);
        return new McfDateRange { Earliest = range.Earliest, Latest = range.Latest };
    }
}
