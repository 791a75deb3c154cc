using System.Globalization;

namespace AmazonMcf.Binding;

/// <summary>
/// Converts a parameter value to a time span, from a TimeSpan, from text such as <c>3d</c>, <c>36h</c>, <c>90m</c>, <c>30s</c> or
/// <c>1.12:00:00</c>, or from a number of seconds. PowerShell itself would interpret a number as ticks.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DurationTransformationAttribute : InputTransformationAttribute
{
    private const string Rule = "is not a time span; write it as 3d, 36h, 90m, 30s or 1.12:00:00.";

    /// <inheritdoc />
    protected override object? Transform(object? value)
    {
        TimeSpan? span = value switch
        {
            null => null,
            TimeSpan typed => typed,
            int or long or double or decimal => Seconds(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            var other => Read(other.ToString()!.Trim()),
        };
        return span < TimeSpan.Zero
            ? throw new BindingFailedException("", $"'{value}' is negative; a time span must be zero or more.")
            : span;
    }

    /// <summary>Reads a duration, for example <c>7d</c> or <c>90m</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="BindingFailedException">It is not a duration.</exception>
    internal static TimeSpan Read(string text)
    {
        if (text.Split(':').Length > 1)
        {
            return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
                ? span
                : throw new BindingFailedException("", $"'{text}' {Rule}");
        }

        var unit = text.Length == 0 ? 's' : char.ToLowerInvariant(text[text.Length - 1]);
        var number = char.IsLetter(unit) && text.Length > 0 ? text.Substring(0, text.Length - 1) : text;
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
        {
            throw new BindingFailedException("", $"'{text}' {Rule}");
        }

        return unit switch
        {
            'w' => Seconds(amount * 7 * 86400),
            'd' => Seconds(amount * 86400),
            'h' => Seconds(amount * 3600),
            'm' => Seconds(amount * 60),
            's' or (>= '0' and <= '9') => Seconds(amount),
            _ => throw new BindingFailedException("", $"'{text}' {Rule}"),
        };
    }

    // TimeSpan.FromSeconds rounds to milliseconds on .NET Framework.
    private static TimeSpan Seconds(double seconds) =>
        Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds
            ? TimeSpan.FromTicks((long)Math.Round(seconds * TimeSpan.TicksPerSecond))
            : throw new BindingFailedException("", $"'{seconds.ToString(CultureInfo.InvariantCulture)}' is too large for a time span.");
}
