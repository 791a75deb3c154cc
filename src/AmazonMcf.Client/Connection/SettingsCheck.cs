using System.Security;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Outbound;

namespace AmazonMcf.Connection;

/// <summary>Checks settings before a connection is opened, all errors at once.</summary>
internal static class SettingsCheck
{
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromDays(1);

    public static void Require(McfConnectionSettings settings)
    {
        var errors = Find(settings).OfType<McfValidationError>().ToList();
        if (errors.Count == 0)
        {
            return;
        }

        var rest = errors.Count == 1 ? "" : FormattableString.Invariant($" ({errors.Count - 1} more)");
        throw new McfValidationException($"The connection cannot be opened: {errors[0].Member} {errors[0].Rule}{rest}.", errors);
    }

    private static IEnumerable<McfValidationError?> Find(McfConnectionSettings settings)
    {
        yield return Unless(
            McfConnectionKind.All.Contains(settings.Kind), nameof(settings.Kind), "must be " + string.Join(", ", McfConnectionKind.All));
        yield return Unless(McfEndpoints.Resolve(settings) is not null, nameof(settings.Endpoint), "is required for a custom connection");
        yield return McfEndpoints.Check(nameof(settings.Endpoint), settings.Endpoint);
        yield return McfEndpoints.Check(nameof(settings.TokenEndpoint), settings.TokenEndpoint);
        yield return Unless(
            !settings.Unlimited || !McfEndpoints.IsAmazons(McfEndpoints.Resolve(settings)),
            nameof(settings.Unlimited),
            "is not available for Amazon's endpoints: Amazon counts every request"
        );
        yield return Unless(!string.IsNullOrWhiteSpace(settings.ClientId), nameof(settings.ClientId), "is required to log in");
        yield return Unless(IsGiven(settings.ClientSecret), nameof(settings.ClientSecret), "is required to log in");
        yield return Unless(IsGiven(settings.RefreshToken), nameof(settings.RefreshToken), "is required to log in");
        yield return Unless(
            settings.SellerId is null || SellerKeys.IsKey(settings.SellerId),
            nameof(settings.SellerId),
            "must be 1 to 80 characters: letters, digits and . _ - @"
        );
        yield return Unless(
            settings.Name is not { } name || (name.Trim().Length > 0 && !name.Any(char.IsControl)),
            nameof(settings.Name),
            "must not be empty and must not contain control characters"
        );
        yield return Unless(
            settings.ApiVersion is null || OutboundVersions.All.Contains(settings.ApiVersion),
            nameof(settings.ApiVersion),
            "must be " + string.Join(" or ", OutboundVersions.All)
        );
        yield return Unless(
            settings.FulfillmentServiceId is not { } id
                || (id.Length is > 0 and <= 40 && id.All(character => character is > ' ' and <= '~')),
            nameof(settings.FulfillmentServiceId),
            "must be 1 to 40 printable ASCII characters without spaces"
        );
        yield return Unless(settings.MaxAttempts >= 1, nameof(settings.MaxAttempts), "must be 1 or more");
        yield return Unless(settings.MaxRetryWait >= TimeSpan.Zero, nameof(settings.MaxRetryWait), "must not be negative");
        yield return Unless(
            settings.RequestTimeout >= ShortestTimeout && settings.RequestTimeout <= LongestTimeout,
            nameof(settings.RequestTimeout),
            "must be from 10 milliseconds to 24 hours");
        foreach (var (member, rule) in QuotaStoreRules.Find(settings))
        {
            yield return Unless(good: false, member, rule);
        }
    }

    private static bool IsGiven(SecureString? secret) => secret is { Length: > 0 };

    private static McfValidationError? Unless(bool good, string member, string rule) =>
        good ? null : new McfValidationError { Member = member, Rule = rule };
}
