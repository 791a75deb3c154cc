using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Checks;

/// <summary>Checks a full postal address.</summary>
internal static class AddressRules
{
    /// <summary>Rejects values that cannot be right (InvalidValue, InvalidState).</summary>
    /// <param name="address">The address; absent passes.</param>
    public static void CheckValues(PostalAddress? address)
    {
        if (address is null)
        {
            return;
        }

        Values.Country(address.Country, "CountryCode");
        Values.Text(address.Name, "Name");
        Values.Text(address.Line1, "AddressLine1");
        Values.Text(address.PostalCode, "PostalCode");
        var isState = address.Country != Countries.UnitedStates
            || string.IsNullOrWhiteSpace(address.State)
            || Countries.IsState(address.State!);
        if (!isState)
        {
            throw ServiceErrors.WrongState(address.State!);
        }
    }

    /// <summary>Rejects a city where the country has none in its addresses, and an empty one elsewhere (InvalidValue).</summary>
    /// <param name="address">The address; absent passes.</param>
    public static void CheckCountryRules(PostalAddress? address)
    {
        if (address is null)
        {
            return;
        }

        var hasCity = !string.IsNullOrWhiteSpace(address.City);
        if (hasCity == (address.Country == Countries.Japan))
        {
            throw ServiceErrors.InvalidValue(address.City, "City");
        }
    }
}
