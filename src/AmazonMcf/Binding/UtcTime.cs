using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Binding;

/// <summary>Converts times to UTC. A time without a time zone is UTC, as in the output of the module and in files. Text is
/// read as dates in files are: one that may be two dates is invalid.</summary>
internal static class UtcTime
{
    /// <summary>Reads a time.</summary>
    /// <param name="value">A DateTime, a DateTimeOffset or a text such as <c>2026-07-01</c> or <c>2026-07-01T10:00:00-08:00</c>.</param>
    /// <returns>The time, of kind Utc.</returns>
    /// <exception cref="BindingFailedException">The value is not a valid time.</exception>
    public static DateTime Read(object? value) =>
        InputObject.Unwrap(value) switch
        {
            DateTime { Kind: DateTimeKind.Local } local => local.ToUniversalTime(),
            DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Utc),
            DateTimeOffset time => time.UtcDateTime,
            string text when DateText.Read(text.Trim(), out var time) is null => time,
            var other => throw new BindingFailedException(
                "",
                $"must be a time such as 2026-07-01 or 2026-07-01T10:00:00-08:00, not '{other}'."
            ),
        };
}
