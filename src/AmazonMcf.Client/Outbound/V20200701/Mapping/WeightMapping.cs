using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Weights.</summary>
internal static class WeightMapping
{
    /// <summary>A number that cannot be read is kept as it came, and the weight is unknown.</summary>
    public static McfWeight? ToModel(Weight? weight, UnmappedMembers unmapped, string path)
    {
        if (weight is null)
        {
            return null;
        }

        unmapped.Add(path, weight.AdditionalData);
        var isNumber = decimal.TryParse(weight.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        if (!isNumber && weight.Value.NullIfBlank() is { } text)
        {
            unmapped.AddText(path + ".value", text);
        }

        return new McfWeight { Unit = weight.Unit, Value = isNumber ? value : null };
    }
}
