using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Book;
using IsoTime = AmazonMcf.Outbound.Wire.IsoTime;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;

/// <summary>Packing slips as they are answered: as they were sent, with the values that have changed since.</summary>
internal static class PackingSlips
{
    /// <summary>Writes a packing slip.</summary>
    /// <param name="slip">The slip as it was sent; null if the order was placed by the other version, which knows only its values.</param>
    /// <param name="values">The values as they are now, by attribute; those that are null stay as they were sent.</param>
    /// <returns>The slip; null if there is nothing on it.</returns>
    public static OrderPackingSlip? ToWire(PackingSlip? slip, params (string Name, string? Value)[] values)
    {
        var known = values.Where(value => value.Value is not null).ToList();
        if (slip is null && known.Count == 0)
        {
            return null;
        }

        var attributes = new Dictionary<string, string>(slip?.Attributes ?? [], StringComparer.Ordinal);
        foreach (var (name, value) in known)
        {
            attributes[name] = value!;
        }

        return new OrderPackingSlip
        {
            TemplateName = slip?.Template,
            TemplateAttributes = slip?.Attributes is null && attributes.Count == 0 ? null : attributes,
            AdditionalData = slip?.Other,
        };
    }

    /// <summary>The order date as it was sent, where it is still that date.</summary>
    public static string? Time(OrderRecord order)
    {
        string? sent = null;
        order.Slip?.Attributes?.TryGetValue(SlipAttributes.OrderTime, out sent);
        return order.DisplayableDate is not { } date || (sent is not null && IsoTime.TryParse(sent, out var time) && time == date)
            ? sent
            : IsoTime.Format(date);
    }
}
