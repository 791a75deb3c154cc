using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Outbound.V20260704;

/// <summary>
/// A place in a list of orders. The version needs the time of the first page again with each page token, so the token of the model
/// contains both.
/// </summary>
/// <param name="Since">The start of the list, in UTC.</param>
/// <param name="PageToken">The token of the page; null for the first one.</param>
internal sealed record ListPlace(DateTime Since, string? PageToken)
{
    private const char Separator = '/';

    /// <summary>The place of a token of the model; null if it is not one.</summary>
    /// <param name="token">The token.</param>
    public static ListPlace? Of(string? token) =>
        token?.Split([Separator], 2) is { Length: 2 } parts
        && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
        && ticks <= DateTime.MaxValue.Ticks
            ? new ListPlace(new DateTime(ticks, DateTimeKind.Utc), parts[1])
            : null;

    /// <summary>The token of the model for the next page; null at the end.</summary>
    /// <param name="pageToken">The token of the service.</param>
    public string? Next(string? pageToken) =>
        pageToken.NullIfBlank() is { } token ? FormattableString.Invariant($"{Since.Ticks}{Separator}{token}") : null;
}
