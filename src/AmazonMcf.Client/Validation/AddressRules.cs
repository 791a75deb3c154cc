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
        NotMasked(scope, nameof(address.Name), address.Name);
        NotMasked(scope, nameof(address.AddressLine1), address.AddressLine1);
        NotMasked(scope, nameof(address.City), address.City);
        NotMasked(scope, nameof(address.AddressLine2), address.AddressLine2, isOptional: true);
        NotMasked(scope, nameof(address.AddressLine3), address.AddressLine3, isOptional: true);
        NotMasked(scope, nameof(address.DistrictOrCounty), address.DistrictOrCounty, isOptional: true);
        scope.NoTypeNames(address);
    }

    /// <summary>Rules that also apply to an address of country and postal code only.</summary>
    public static void CheckRough(ValidationScope scope, McfAddress address)
    {
        const string Code = nameof(address.PostalCode);
        if (scope.Required(Code, address.PostalCode) && NotMasked(scope, Code, address.PostalCode))
        {
            CheckPostalCode(scope, address);
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

    private static void CheckPostalCode(ValidationScope scope, McfAddress address)
    {
        if (Countries.HasZipCodes(address.CountryCode))
        {
            ZipCode.Check(scope, nameof(address.PostalCode), address.PostalCode!);
        }
        else
        {
            PostalCodes.Check(scope, nameof(address.PostalCode), address.PostalCode!, address.CountryCode?.Trim());
        }
    }

    private static bool NotMasked(ValidationScope scope, string member, string? value, bool isOptional = false)
    {
        if (string.IsNullOrWhiteSpace(value) || MaskedText.RuleFor(value!, isOptional) is not { } rule)
        {
            return true;
        }

        scope.Add(member, ValidationScope.Mask, rule);
        return false;
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
        else if (RegionNames.StateOf(address.CountryCode!.Trim().ToUpperInvariant(), state) is null)
        {
            scope.Add(nameof(address.StateOrRegion), address.StateOrRegion, inUnitedStates
                ? "is not the code of a state or territory of the United States."
                : "is not the code of a province or territory of Canada.");
        }
    }
}
