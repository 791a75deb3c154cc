using System.Globalization;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Mws;

/// <summary>The kinds of values.</summary>
internal static class MwsScalars
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const int LongestFigure = 64;
    private const string TimeRule = "a date such as 2014-01-03 or 2014-01-03T05:00:00Z";
    private const string NumberRule = "a whole number";
    private const string AmountRule = "a number such as 19.99";

    public static MwsScalar<string?> Text { get; } = new("text", Whole, Filled);

    /// <summary>A text that is written even if it is empty.</summary>
    public static MwsScalar<string?> TextOrEmpty { get; } = new("text", Whole, value => value ?? "");

    public static MwsScalar<int> Number { get; } = new(NumberRule, TryNumber, Format);

    public static MwsScalar<int?> OptionalNumber { get; } = Optional<int>(NumberRule, TryNumber, Format);

    public static MwsScalar<decimal> Amount { get; } = new(AmountRule, TryAmount, Format);

    public static MwsScalar<decimal?> OptionalAmount { get; } = Optional<decimal>(AmountRule, TryAmount, Format);

    public static MwsScalar<bool> Flag { get; } = new("true or false", TryFlag, value => value ? "true" : "false");

    /// <summary>A moment in UTC; a date without time is its midnight.</summary>
    public static MwsScalar<DateTime?> Time { get; } =
        Optional<DateTime>(TimeRule, TryTime, value => value.ToString(Instant, CultureInfo.InvariantCulture));

    /// <summary>A text whose values have a different spelling in the model.</summary>
    public static MwsScalar<string?> Spelled(Func<string?, string?> toModel, Func<string?, string?> toMws) => new(
        "text",
        (string text, out string? value) =>
        {
            value = toModel(text);
            return true;
        },
        value => Filled(toMws(value)));

    private static MwsScalar<TValue?> Optional<TValue>(string rule, MwsScalar<TValue>.Reader read, Func<TValue, string?> write)
        where TValue : struct => new(
        rule,
        (string text, out TValue? value) =>
        {
            var isRead = read(text, out var plain);
            value = plain;
            return isRead;
        },
        value => value is { } plain ? write(plain) : null);

    private static string? Filled(string? value) => value is { Length: > 0 } ? value : null;

    private static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool Whole(string text, out string? value)
    {
        value = text;
        return true;
    }

    private static bool TryNumber(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    private static bool TryAmount(string text, out decimal value) => decimal.TryParse(
        text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    private static bool TryFlag(string text, out bool value) => FlagText.TryRead(text, out value);

    private static bool TryTime(string text, out DateTime value)
    {
        value = default;
        return text.Length <= LongestFigure && DateText.Read(text, out value) is null;
    }
}
