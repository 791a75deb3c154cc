using System.Globalization;

namespace AmazonMcf.Cli.Gateway.Signing;

/// <summary>The window in which the timestamp of a signed request must be.</summary>
/// <param name="time">The clock.</param>
internal sealed class MwsSignatureWindow(TimeProvider time)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The maximum difference from the current time: 15 minutes.</summary>
    public static readonly TimeSpan Width = TimeSpan.FromMinutes(15);

    /// <summary>Whether a timestamp is within the window around the current time.</summary>
    /// <param name="timestamp">The value of <c>Timestamp</c>: ISO 8601; without an offset it is UTC.</param>
    /// <returns>True if it is; false also for an invalid time.</returns>
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
