using System.Globalization;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Selling;

/// <summary>How much of the inventory of a SKU is not sold: units, or a percentage of the fulfillable units.</summary>
/// <param name="Units">The number of units; 0 for a percentage.</param>
/// <param name="Percent">The percentage; 0 for a number of units.</param>
internal readonly record struct SafetyLevel(int Units, decimal Percent)
{
    private const string Rule = "must be a whole number of units, 0 or more, or a percentage from 0% to 100%.";

    /// <summary>Reads a level, for example <c>5</c> or <c>10%</c>.</summary>
    /// <param name="text">The text; null if there is none.</param>
    /// <param name="level">The level.</param>
    /// <returns>The rule that the text breaks; null if it is valid.</returns>
    public static string? Read(string? text, out SafetyLevel level)
    {
        level = default;
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
        {
            return "is required.";
        }

        if (trimmed[trimmed.Length - 1] == '%')
        {
            var isPercent = NumberText.TryReadAmount(trimmed.Substring(0, trimmed.Length - 1).TrimEnd(), out var percent)
                && percent is >= 0 and <= 100;
            level = new(0, isPercent ? percent : 0);
            return isPercent ? null : Rule;
        }

        var isUnits = NumberText.TryReadWhole(trimmed, out var units) && units >= 0;
        level = new(isUnits ? units : 0, 0);
        return isUnits ? null : Rule;
    }

    /// <summary>The units that are not sold; a fraction of a unit counts as a unit.</summary>
    /// <param name="fulfillable">The fulfillable units.</param>
    public int Of(int fulfillable) => Percent > 0 ? (int)decimal.Ceiling(fulfillable * Percent / 100) : Units;

    /// <inheritdoc />
    public override string ToString() =>
        Percent > 0 ? Percent.ToString(CultureInfo.InvariantCulture) + "%" : Units.ToString(CultureInfo.InvariantCulture);
}
