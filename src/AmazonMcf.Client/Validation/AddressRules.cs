using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>Rules about postal addresses. Values of an address are personal data; only country and state are shown.</summary>
internal static class AddressRules
{
    public static void Check(ValidationScope parent, string member, McfAddress? address)
    {
        if (address is null)
        {
            parent.Add(member, null, "is required.");
            return;
        }

        var scope = parent.Inside(member);
        scope.Required(nameof(address.Name), address.Name);
        scope.Required(nameof(address.AddressLine1), address.AddressLine1);
        CheckRough(scope, address);
        if (!Countries.Is(address.CountryCode, Countries.Japan))
        {
            scope.Required(nameof(address.City), address.City);
        }

        CheckState(scope, address);
        scope.NoTypeNames(address);
    }

    /// <summary>Rules that also apply to an address of country and postal code only.</summary>
    public static void CheckRough(ValidationScope scope, McfAddress address)
    {
        if (scope.Required(nameof(address.PostalCode), address.PostalCode) && Countries.HasZipCodes(address.CountryCode))
        {
            ZipCode.Check(scope, nameof(address.PostalCode), address.PostalCode!);
        }

        if (scope.Required(nameof(address.CountryCode), address.CountryCode))
        {
            scope.Country(nameof(address.CountryCode), address.CountryCode);
        }

        if (Countries.Is(address.CountryCode, Countries.Japan) && !string.IsNullOrWhiteSpace(address.City))
        {
            scope.Add(nameof(address.City), ValidationScope.Mask, "must be omitted for addresses in Japan.");
        }
    }

    private static bool IsLetter(char character) => character is >= 'A' and <= 'Z' or >= 'a' and <= 'z';

    private static void CheckState(ValidationScope scope, McfAddress address)
    {
        var state = address.StateOrRegion?.Trim();
        var inUnitedStates = Countries.Is(address.CountryCode, Countries.UnitedStates);
        if (string.IsNullOrEmpty(state) || (!inUnitedStates && !Countries.Is(address.CountryCode, Countries.Canada)))
        {
            return;
        }

        if (state!.Length != 2 || !IsLetter(state[0]) || !IsLetter(state[1]))
        {
            scope.Add(nameof(address.StateOrRegion), address.StateOrRegion, inUnitedStates
                ? "must be a two-letter state code, for example MI."
                : "must be a two-letter province code, for example ON.");
        }
    }
}
