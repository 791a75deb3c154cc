using System.Text.Json;

namespace AmazonMcf.Service.Checks;

/// <summary>Rejects bodies that lack members. A member that is null is missing; one of a wrong type is there.</summary>
internal static class RequiredMembers
{
    private const string Japan = "JP";

    private static readonly string[] AddressMembers = ["name", "addressLine1", "postalCode", "city", "countryCode"];

    /// <summary>Looks a member up.</summary>
    /// <param name="parent">The object.</param>
    /// <param name="name">The name on the wire.</param>
    /// <returns>The member; null when it is missing.</returns>
    public static JsonElement? Find(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>Rejects an object that lacks a member (MissingParameter).</summary>
    /// <param name="parent">The object.</param>
    /// <param name="prefix">What the object is in, with a dot behind it; empty for the body itself.</param>
    /// <param name="names">The members, by their names on the wire.</param>
    public static void Require(JsonElement parent, string prefix, params string[] names)
    {
        var missing = names.FirstOrDefault(name => Find(parent, name) is null);
        if (missing is not null)
        {
            throw ServiceErrors.Missing(prefix + JsonLocation.Pascal(missing));
        }
    }

    /// <summary>Rejects a body without lines, and lines that lack a member (MissingParameter).</summary>
    /// <param name="parent">The body.</param>
    /// <param name="names">The members of a line, by their names on the wire.</param>
    public static void RequireItems(JsonElement parent, params string[] names)
    {
        if (Find(parent, "items") is not { } items || (items.ValueKind == JsonValueKind.Array && items.GetArrayLength() == 0))
        {
            throw ServiceErrors.Missing("Items");
        }

        RequireInItems(items, names);
    }

    /// <summary>Rejects lines that lack a member (MissingParameter).</summary>
    /// <param name="items">The lines.</param>
    /// <param name="names">The members of a line, by their names on the wire.</param>
    public static void RequireInItems(JsonElement items, params string[] names)
    {
        if (items.ValueKind != JsonValueKind.Array)
        {
            return;
        }

        foreach (var item in items.EnumerateArray())
        {
            Require(item, "Items.", names);
        }
    }

    /// <summary>
    /// Rejects a full address that lacks a member: one missing member is MissingParameter, several are MissingAddressMembers. The city may
    /// be missing in Japan only.
    /// </summary>
    /// <param name="address">The address.</param>
    /// <param name="missingCountry">What is said when the country alone is missing.</param>
    public static void RequireAddress(JsonElement address, Func<ServiceErrorException> missingCountry)
    {
        if (address.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var isJapan = Find(address, "countryCode") is { ValueKind: JsonValueKind.String } country && country.GetString() == Japan;
        var missing = AddressMembers
            .Where(name => Find(address, name) is null && !(isJapan && name == "city"))
            .Select(JsonLocation.Pascal)
            .ToList();
        if (missing.Count > 1)
        {
            throw ServiceErrors.Missing(missing);
        }

        if (missing.Count == 1)
        {
            throw missing[0] == "CountryCode" ? missingCountry() : ServiceErrors.Missing("Address." + missing[0]);
        }
    }
}
