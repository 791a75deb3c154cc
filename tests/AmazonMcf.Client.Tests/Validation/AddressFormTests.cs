using AmazonMcf.Model;
using AmazonMcf.Validation;

namespace AmazonMcf.Tests.Validation;

/// <summary>Values of addresses that cannot be on a label: masked, placeholders, codes that lost a digit.</summary>
public sealed class AddressFormTests
{
    [Theory]
    [InlineData("M**** S****")]
    [InlineData("***")]
    [InlineData("＊＊木")]
    [InlineData("K●●● L●●")]
    [InlineData("[REDACTED]")]
    [InlineData("<hidden by policy>")]
    [InlineData("Redacted")]
    [InlineData("xxx")]
    [InlineData("XX-XX")]
    public void Masked_values_are_errors_in_each_part_of_the_address(string value)
    {
        foreach (var set in Parts.Concat(OptionalParts))
        {
            var error = Assert.Single(ErrorsWith(address => set(address, value)));
            Assert.Equal("was masked by the shop; export it with personal data.", error.Rule);
            Assert.Equal("***", error.Value);
        }
    }

    [Theory]
    [InlineData("?")]
    [InlineData("...")]
    [InlineData("-/-")]
    [InlineData("tba")]
    [InlineData("To be confirmed")]
    [InlineData("(Unknown)")]
    [InlineData("NOT PROVIDED")]
    [InlineData("see notes")]
    [InlineData("See the comments.")]
    [InlineData("(same as billing address)")]
    [InlineData("Address on file")]
    [InlineData("siehe Bemerkung")]
    [InlineData("Voir commentaire")]
    [InlineData("備考欄参照")]
    [InlineData("local pickup")]
    public void Placeholders_are_errors_where_the_address_needs_a_value(string value)
    {
        foreach (var set in Parts)
        {
            Assert.Equal(
                "is a placeholder for a missing value; enter the value.", Assert.Single(ErrorsWith(address => set(address, value))).Rule);
        }

        foreach (var set in OptionalParts)
        {
            Assert.Empty(ErrorsWith(address => set(address, value)));
        }
    }

    [Theory]
    [InlineData("X")]
    [InlineData("Max Xu")]
    [InlineData("O'Brien-Smith, Jr.")]
    [InlineData("山田 太郎")]
    [InlineData("𠮷")]
    [InlineData("No. 5 * Rear")]
    [InlineData("Maddox XXL Ltd.")]
    [InlineData("Unknown Pleasures Records")]
    [InlineData("Hidden Valley Rd 7")]
    [InlineData("Seestraße 12")]
    [InlineData("Order Lane 3")]
    [InlineData("Will Call")]
    public void Other_values_are_not(string value)
    {
        foreach (var set in Parts.Take(3).Concat(OptionalParts))
        {
            Assert.Empty(ErrorsWith(address => set(address, value)));
        }
    }

    [Theory]
    [InlineData("DE", "1099", 5)]
    [InlineData("de", "D-1099", 5)]
    [InlineData("FR", "6000", 5)]
    [InlineData("ES", "3001", 5)]
    [InlineData("IT", "187", 5)]
    [InlineData("MX", "6600", 5)]
    [InlineData("FI", "100", 5)]
    [InlineData("PL", "2-495", 5)]
    [InlineData("AU", "820", 4)]
    [InlineData("NO", "150", 4)]
    [InlineData("SG", "18956", 6)]
    [InlineData("BR", "1310-100", 8)]
    [InlineData("JP", "60-0001", 7)]
    [InlineData("US", "2134", 5)]
    public void A_postal_code_that_lost_a_zero_is_an_error(string country, string code, int digits)
    {
        var error = Assert.Single(ErrorsWith(address => Set(address, country, code)));
        Assert.Equal("DestinationAddress.PostalCode", error.Member);
        Assert.StartsWith($"must have {digits} digits; it has ", error.Rule, StringComparison.Ordinal);
        Assert.Contains("zero", error.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain(code, error.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DE", "01099")]
    [InlineData("DE", "D-01099")]
    [InlineData("DE", "DE-01099")]
    [InlineData("SE", "113 30")]
    [InlineData("CZ", "110 00")]
    [InlineData("PL", "02-495")]
    [InlineData("NL", "1012 AB")]
    [InlineData("GB", "M1 1AE")]
    [InlineData("JP", "060-0001")]
    [InlineData("IE", "D02 X285")]
    [InlineData("IS", "101")]
    [InlineData("CA", "K1A 0B1")]
    [InlineData("FR", "75008 CEDEX")]
    public void Complete_and_other_postal_codes_are_not(string country, string code) =>
        Assert.Empty(ErrorsWith(address => Set(address, country, code)));

    [Theory]
    [InlineData("US", "ZZ", "United States")]
    [InlineData("US", "QC", "United States")]
    [InlineData("CA", "NY", "Canada")]
    [InlineData("CA", "XX", "Canada")]
    public void The_code_of_a_state_must_be_known(string country, string state, string rule)
    {
        var error = Assert.Single(ErrorsWith(address => (address.CountryCode, address.StateOrRegion) = (country, state)));
        Assert.Equal("DestinationAddress.StateOrRegion", error.Member);
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
        Assert.Equal(state, error.Value);
    }

    [Theory]
    [InlineData("US", "AE")]
    [InlineData("US", "PR")]
    [InlineData("us", "wa")]
    [InlineData("CA", "NU")]
    [InlineData("MX", "ZZ")]
    public void Known_codes_and_those_of_other_countries_are_accepted(string country, string state) =>
        Assert.Empty(ErrorsWith(address => (address.CountryCode, address.StateOrRegion) = (country, state)));

    private static IReadOnlyList<Action<McfAddress, string>> Parts { get; } =
    [
        (address, value) => address.Name = value, (address, value) => address.AddressLine1 = value,
        (address, value) => address.City = value, (address, value) => address.PostalCode = value,
    ];

    private static IReadOnlyList<Action<McfAddress, string>> OptionalParts { get; } =
    [
        (address, value) => address.AddressLine2 = value, (address, value) => address.AddressLine3 = value,
        (address, value) => address.DistrictOrCounty = value,
    ];

    private static void Set(McfAddress address, string country, string code)
    {
        (address.CountryCode, address.PostalCode, address.StateOrRegion) = (country, code, null);
        address.City = country == "JP" ? null : address.City;
    }

    private static IReadOnlyList<McfValidationError> ErrorsWith(Action<McfAddress> change)
    {
        var order = Order();
        change(order.DestinationAddress!);
        return OrderValidator.Validate(order, null);
    }

    private static McfOrderRequest Order() => new()
    {
        SellerFulfillmentOrderId = "form-1",
        DestinationAddress = new McfAddress
        {
            Name = "Pat Example",
            AddressLine1 = "1 Sample St",
            City = "Sample",
            PostalCode = "48104",
            CountryCode = "US",
        },
        Items = [new McfOrderRequestItem { SellerSku = "A", Quantity = 1 }],
    };
}
