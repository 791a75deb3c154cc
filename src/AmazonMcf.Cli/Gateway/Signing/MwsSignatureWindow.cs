using System.Globalization;

namespace AmazonMcf.Cli.Gateway.Signing;

/// <summary>How old, or how far ahead, the time of a signed request may be.</summary>
/// <param name="time">The clock.</param>
internal sealed class MwsSignatureWindow(TimeProvider time)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Fifteen minutes, either way.</summary>
    public static readonly TimeSpan Width = TimeSpan.FromMinutes(15);

    /// <summary>Whether a time lies within the window around now.</summary>
    /// <param name="timestamp">The value of <c>Timestamp</c>: ISO 8601; without an offset it is UTC.</param>
    /// <returns>False also for what is no time.</returns>
    public bool Holds(string? timestamp) =>
        DateTimeOffset.TryParseExact(
            timestamp?.Trim(),
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var signedAt
        )
        && (time.GetUtcNow() - signedAt).Duration() <= Width;
}
