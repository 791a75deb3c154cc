using System.Globalization;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Submission;

/// <summary>
/// Collects the members in which an order asked for and an order found differ, with both values. Personal data is counted, not shown.
/// </summary>
/// <param name="ignoresForm">
/// Whether runs of spaces, the Unicode form of texts and the case of addresses do not count, because the service may store them in a form
/// of its own. They count when a change is checked.
/// </param>
internal sealed class MemberComparison(bool ignoresForm)
{
    private readonly List<string> differences = [];

    public IReadOnlyList<string> Differences => differences;

    /// <summary>Compares texts as a recipient would: they are trimmed, and empty is the same as absent.</summary>
    public MemberComparison Text(string member, string? wanted, string? found, bool personal = false)
    {
        var (here, there) = (Tidy(wanted), Tidy(found));
        return string.Equals(Form(here), Form(there), StringComparison.Ordinal) ? this : Add(member, here, there, personal);
    }

    /// <summary>Compares codes, which the service may write in other letters.</summary>
    public MemberComparison Code(string member, string? wanted, string? found)
    {
        var (here, there) = (Tidy(wanted), Tidy(found));
        return string.Equals(here, there, StringComparison.OrdinalIgnoreCase) ? this : Add(member, here, there, personal: false);
    }

    public MemberComparison Number(string member, int wanted, int found) =>
        Code(member, wanted.ToString(CultureInfo.InvariantCulture), found.ToString(CultureInfo.InvariantCulture));

    /// <summary>Compares moments by the second, as they travel.</summary>
    public MemberComparison Instant(string member, DateTime? wanted, DateTime? found) => Code(member, Show(wanted), Show(found));

    public MemberComparison Amount(string member, McfMoney? wanted, McfMoney? found) => Code(member, Show(wanted), Show(found));

    /// <summary>Compares lists whose order means nothing.</summary>
    public MemberComparison Set(string member, IEnumerable<string>? wanted, IEnumerable<string> found, bool personal = false)
    {
        var (here, there) = (Show(wanted), Show(found));
        return string.Equals(here, there, StringComparison.OrdinalIgnoreCase) ? this : Add(member, here, there, personal);
    }

    public MemberComparison Address(string member, McfAddress? wanted, McfAddress found) => this
        .AddressText(member + ".Name", wanted?.Name, found.Name)
        .AddressText(member + ".AddressLine1", wanted?.AddressLine1, found.AddressLine1)
        .AddressText(member + ".AddressLine2", wanted?.AddressLine2, found.AddressLine2)
        .AddressText(member + ".AddressLine3", wanted?.AddressLine3, found.AddressLine3)
        .AddressText(member + ".City", wanted?.City, found.City)
        .AddressText(member + ".DistrictOrCounty", wanted?.DistrictOrCounty, found.DistrictOrCounty)
        .Code(member + ".StateOrRegion", wanted?.StateOrRegion, found.StateOrRegion)
        .AddressText(member + ".PostalCode", wanted?.PostalCode, found.PostalCode)
        .Code(member + ".CountryCode", wanted?.CountryCode, found.CountryCode)
        .AddressText(member + ".Phone", wanted?.Phone, found.Phone);

    /// <summary>Compares who receives an order, by what does not depend on how the rest of the address is written.</summary>
    public MemberComparison Recipient(McfAddress? wanted, McfAddress found) => this
        .AddressText(nameof(found.Name), wanted?.Name, found.Name)
        .AddressText(nameof(found.AddressLine1), wanted?.AddressLine1, found.AddressLine1)
        .AddressText(nameof(found.PostalCode), wanted?.PostalCode, found.PostalCode)
        .Code(nameof(found.CountryCode), wanted?.CountryCode, found.CountryCode);

    /// <summary>Writes a moment of any kind in UTC, by the second.</summary>
    public static string? Show(DateTime? instant) =>
        instant is { } value ? IsoTime.ToUtc(value).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : null;

    private MemberComparison AddressText(string member, string? wanted, string? found) =>
        ignoresForm && string.Equals(Form(wanted), Form(found), StringComparison.OrdinalIgnoreCase)
            ? this
            : Text(member, wanted, found, personal: true);

    private static string? Tidy(string? text)
    {
        var tidy = text?.Trim();
        return string.IsNullOrEmpty(tidy) ? null : tidy;
    }

    private string? Form(string? text)
    {
        if (!ignoresForm || Tidy(text) is not { } tidy)
        {
            return Tidy(text);
        }

        var words = string.Join(" ", tidy.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        try
        {
            return words.Normalize();
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair has no normal form.
            return words;
        }
    }

    private static string? Show(McfMoney? money) =>
        money is null ? null : money.Value.ToString("0.############", CultureInfo.InvariantCulture) + " " + money.CurrencyCode;

    private static string? Show(IEnumerable<string>? values)
    {
        var sorted = (values ?? []).Select(Tidy).OfType<string>().OrderBy(value => value, StringComparer.OrdinalIgnoreCase).ToList();
        return sorted.Count == 0 ? null : string.Join(", ", sorted);
    }

    private static string Quote(string? value, bool personal) => value switch
    {
        null => "absent",
        _ when personal => FormattableString.Invariant($"*** ({value.Length} characters)"),
        _ => "'" + value + "'",
    };

    private MemberComparison Add(string member, string? here, string? there, bool personal)
    {
        differences.Add($"{member} is {Quote(there, personal)} in the order and {Quote(here, personal)} in the input");
        return this;
    }
}
