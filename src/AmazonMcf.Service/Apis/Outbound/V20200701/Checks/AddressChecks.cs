using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Checks;

/// <summary>Checks a full postal address.</summary>
internal static class AddressChecks
{
    /// <summary>Rejects values that cannot be right (InvalidValue, InvalidState).</summary>
    /// <param name="address">The address; absent passes.</param>
    public static void CheckValues(Address? address)
    {
        if (address is null)
        {
            return;
        }

        Values.Country(address.CountryCode, nameof(Address.CountryCode));
        Values.Text(address.Name, nameof(Address.Name));
        Values.Text(address.AddressLine1, nameof(Address.AddressLine1));
        Values.Text(address.PostalCode, nameof(Address.PostalCode));
        var isState = address.CountryCode != Countries.UnitedStates
            || string.IsNullOrWhiteSpace(address.StateOrRegion)
            || Countries.IsState(address.StateOrRegion!);
        if (!isState)
        {
            throw ServiceErrors.WrongState(address.StateOrRegion!);
        }
    }

    /// <summary>Rejects a city where the country has none in its addresses, and an empty one elsewhere (InvalidValue).</summary>
    /// <param name="address">The address; absent passes.</param>
    public static void CheckCountryRules(Address? address)
    {
        if (address is null)
        {
            return;
        }

        var hasCity = !string.IsNullOrWhiteSpace(address.City);
        if (hasCity == (address.CountryCode == Countries.Japan))
        {
            throw ServiceErrors.InvalidValue(address.City, nameof(Address.City));
        }
    }
}
