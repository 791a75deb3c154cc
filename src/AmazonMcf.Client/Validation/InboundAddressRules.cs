using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Rules about the addresses of inbound plans. Values are personal data and not shown, except the country. Source: AddressInput,
/// Fulfillment Inbound 2024-03-20.
/// </summary>
internal static class InboundAddressRules
{
    private const int MostOfName = 50;
    private const int MostOfLine1 = 180;
    private const int MostOfLine2 = 60;
    private const int MostOfCity = 30;
    private const int MostOfState = 64;
    private const int MostOfPostalCode = 32;
    private const int MostOfPhone = 20;
    private const int MostOfMail = 1024;

    /// <summary>Finds all validation errors of an address.</summary>
    /// <param name="address">The address.</param>
    public static IReadOnlyList<McfValidationError> Validate(McfInboundAddress? address)
    {
        var scope = new ValidationScope(null);
        Check(scope, "Address", address);
        return scope.ValidationErrors;
    }

    /// <summary>Adds all validation errors of an address.</summary>
    /// <param name="parent">Collects the errors.</param>
    /// <param name="member">The member that holds the address.</param>
    /// <param name="address">The address.</param>
    public static void Check(ValidationScope parent, string member, McfInboundAddress? address)
    {
        if (address is null)
        {
            parent.Add(member, null, "is required.");
            return;
        }

        var scope = parent.Inside(member);
        Required(scope, nameof(address.Name), address.Name, MostOfName);
        Required(scope, nameof(address.AddressLine1), address.AddressLine1, MostOfLine1);
        Required(scope, nameof(address.City), address.City, MostOfCity);
        Required(scope, nameof(address.PostalCode), address.PostalCode, MostOfPostalCode);
        Required(scope, nameof(address.Phone), address.Phone, MostOfPhone);
        scope.PrivateAtMost(nameof(address.CompanyName), address.CompanyName, MostOfName);
        scope.PrivateAtMost(nameof(address.AddressLine2), address.AddressLine2, MostOfLine2);
        scope.PrivateAtMost(nameof(address.DistrictOrCounty), address.DistrictOrCounty, MostOfName);
        scope.PrivateAtMost(nameof(address.StateOrRegion), address.StateOrRegion, MostOfState);
        scope.PrivateAtMost(nameof(address.Email), address.Email, MostOfMail);
        if (scope.Required(nameof(address.CountryCode), address.CountryCode))
        {
            scope.Country(nameof(address.CountryCode), address.CountryCode);
        }
    }

    private static void Required(ValidationScope scope, string member, string? value, int most)
    {
        if (scope.Required(member, value))
        {
            scope.PrivateAtMost(member, value, most);
        }
    }
}
