using AmazonMcf.Model;
using AmazonMcf.Parcels;

namespace AmazonMcf.Tests.Parcels;

public sealed class CarrierTests
{
    private static readonly CarrierLookup Lookup = new();

    [Theory]
    [InlineData("AMZN_US", "Amazon Logistics")]
    [InlineData("AMZN_UK", "Amazon Logistics")]
    [InlineData("AMZN_DE", "Amazon Logistics")]
    [InlineData("Amazon Logistics", "Amazon Logistics")]
    [InlineData("amazon logistics", "Amazon Logistics")]
    [InlineData("AMZL_IN", "Amazon Logistics")]
    [InlineData("AMAZON_US", "Amazon Logistics")]
    [InlineData("Amazon.com", "Amazon Logistics")]
    [InlineData("UPS", "UPS")]
    [InlineData("UPS_MI", "UPS Mail Innovations")]
    [InlineData("UPSM", "UPS Mail Innovations")]
    [InlineData("USPS", "USPS")]
    [InlineData("U.S. Postal Service", "USPS")]
    [InlineData("FEDEX", "FedEx")]
    [InlineData("FEDEX_SMARTPOST", "FedEx SmartPost")]
    [InlineData("DHL", "DHL")]
    [InlineData("DHL_GLOBAL_MAIL", "DHL eCommerce")]
    [InlineData("DHL_ECOMMERCE", "DHL eCommerce")]
    [InlineData("ONTRAC", "OnTrac")]
    [InlineData("ROYAL_MAIL", "Royal Mail")]
    [InlineData("YAMATO", "Yamato")]
    [InlineData("AUSTRALIA_POST", "Australia Post")]
    public void Codes_and_display_texts_of_Amazon_are_known(string text, string name)
    {
        var match = Lookup.Find(text, null);

        Assert.Equal((name, (string?)null), (match.Name, match.Warning));
        Assert.Equal(name == "Amazon Logistics", match.IsAmazonLogistics);
    }

    [Theory]
    [InlineData("AMZN_US", "TBA502887274000", "Amazon Logistics US")]
    [InlineData("AMZN_UK", "TBA502887274000", "Amazon Logistics UK")]
    [InlineData("ONTRAC", "C11031500001879", "OnTrac")]
    public void Shops_have_names_of_their_own(string text, string number, string ofShopify) =>
        Assert.Equal(ofShopify, Lookup.Find(text, number).Carrier!.NameIn(ShopKind.Shopify));

    [Fact]
    public void A_shop_without_a_name_for_a_carrier_says_so()
    {
        Assert.Null(CarrierTable.AmazonLogistics.NameIn(ShopKind.Walmart));
        Assert.Null(CarrierTable.AmazonLogistics.NameIn(ShopKind.EBay));
        Assert.Equal("amazon-logistics", CarrierTable.AmazonLogistics.NameIn(ShopKind.WooCommerce));
    }

    [Theory]
    [InlineData("UPS", null)]
    [InlineData("AmazonLogistics", null)]
    [InlineData("amzn_de", null)]
    [InlineData("Hound Express", null)]
    [InlineData("HND", null)]
    [InlineData("AmazonLogistic", null)]
    [InlineData("Amazn Logistics", "Did you mean 'Amazon Logistics'?")]
    [InlineData("FedX", "Did you mean 'FedEx'?")]
    [InlineData("Nonsense", "'Nonsense' is not the name of a known carrier")]
    [InlineData("", "'' is not the name of a known carrier")]
    public void A_name_that_a_user_gives_must_be_known(string name, string? problem)
    {
        var found = new CarrierLookup(new Dictionary<string, string> { ["HND"] = "Hound Express" }).FindProblem(name);

        Assert.Equal(problem is null, found is null);
        Assert.Contains(problem ?? "", found ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_carrier_passes_with_a_warning()
    {
        var match = Lookup.Find(" Hound Express ", "H 123");

        Assert.Equal("Hound Express", match.Name);
        Assert.Null(match.Carrier);
        Assert.Equal(
            "The carrier 'Hound Express' is unknown. Its name is passed on as it is; use -CarrierMap to map it.", match.Warning);
    }

    [Fact]
    public void A_map_names_the_carrier_before_the_table_does()
    {
        var mapped = new CarrierLookup(new Dictionary<string, string> { ["Hound Express"] = "OnTrac", ["USPS"] = "My Post" });

        Assert.Equal("OnTrac", mapped.Find("HOUND_EXPRESS", null).Carrier!.Name);
        Assert.Equal("My Post", mapped.Find("usps", null).Name);
        Assert.Equal("UPS", mapped.Find("UPS", null).Name);
    }

    [Theory]
    [InlineData("Hound Express", null)]
    [InlineData("hound-express", "H 1")]
    [InlineData("USPS", "9505511069605048600624")]
    public void A_carrier_that_a_map_names_is_known(string text, string? number)
    {
        var lookup = new CarrierLookup(new Dictionary<string, string> { ["Hound Express"] = "Hound Express", ["USPS"] = "My Post" });

        Assert.Null(lookup.Find(text, number).Warning);
        Assert.Contains("'Cat Express' is unknown", lookup.Find("Cat Express", number).Warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPS", "My Post", true)]
    [InlineData("UPS", "", false)]
    [InlineData("UPS", " ", false)]
    [InlineData("", "UPS", false)]
    [InlineData("--", "UPS", false)]
    public void A_map_has_a_text_and_a_name_in_each_entry(string text, string name, bool isValid)
    {
        var problem = CarrierLookup.FindMapProblem(new Dictionary<string, string> { ["FedEx"] = "FDX", [text] = name });

        Assert.Equal(isValid, problem is null);
        Assert.EndsWith(isValid ? "" : $"maps '{text}' to '{name}'.", problem ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "TBA502887274000", "Amazon Logistics")]
    [InlineData("", "1Z5R89390357567127", "UPS")]
    [InlineData("Somebody", "TBM0102030405060", "Amazon Logistics")]
    public void A_number_can_tell_the_carrier(string? text, string number, string name) =>
        Assert.Equal((name, (string?)null), (Lookup.Find(text, number).Name, Lookup.Find(text, number).Warning));

    [Theory]
    [InlineData(null, null)]
    [InlineData(null, "98101")]
    [InlineData(" ", "")]
    public void Nothing_is_guessed(string? text, string? number) =>
        Assert.Equal(new CarrierMatch(null, null, null), Lookup.Find(text, number));

    [Theory]
    [InlineData("AMZN_DE", "X1", true)]
    [InlineData("UPS", "TBA502887274000", true)]
    [InlineData("Hound Express", "tba 5028 8727 4000", true)]
    [InlineData("Own Fleet", "X1", true)]
    [InlineData("AMZL_US", "X1", true)]
    [InlineData(null, "TBC502887274000", true)]
    [InlineData("UPS", "1Z5R89390357567127", false)]
    [InlineData("Hound Express", "TBA5", false)]
    [InlineData(null, null, false)]
    public void Text_name_or_number_tell_that_Amazon_itself_delivers(string? text, string? number, bool expected)
    {
        var lookup = new CarrierLookup(new Dictionary<string, string> { ["Own Fleet"] = "Amazon", ["AMZL_US"] = "Neutral Parcels" });
        var parcel = new McfParcel { CarrierText = text, Carrier = lookup.Find(text, number).Name, TrackingNumber = number ?? "" };

        Assert.Equal(expected, lookup.Find(text, number).IsAmazonLogistics);

        // Also for a parcel that an earlier version or a user made.
        Assert.Equal(expected, CarrierLookup.IsSame("AmazonLogistics", parcel));
    }

    [Fact]
    public void An_error_names_the_carrier_that_the_number_tells()
    {
        var parcel = new McfParcel { Carrier = "UPS", CarrierText = "UPS", TrackingNumber = "TBA502887274000" };

        Assert.Equal("UPS (in fact Amazon Logistics)", CarrierLookup.Describe(parcel));
        parcel.Carrier = "Amazon Logistics";
        Assert.Equal("Amazon Logistics", CarrierLookup.Describe(parcel));
    }

    [Fact]
    public void A_number_of_a_different_carrier_is_a_warning()
    {
        var match = Lookup.Find("FEDEX", "1Z5R89390357567127");

        Assert.Equal("FedEx", match.Name);
        Assert.Equal("The tracking number '1Z5R89390357567127' is one of UPS, but the carrier is FedEx.", match.Warning);
    }

    [Fact]
    public void A_link_has_the_number_escaped()
    {
        Assert.Equal(
            "https://www.swiship.com/track?id=TBA502887274000", CarrierTable.AmazonLogistics.LinkTo("TBA502887274000"));
        Assert.Equal("https://www.swiship.com/track?id=A%26b%20c", CarrierTable.AmazonLogistics.LinkTo("A&b c"));
    }

    [Fact]
    public void The_table_is_consistent()
    {
        foreach (var carrier in CarrierTable.All)
        {
            Assert.True(
                carrier.Link is null
                    || (carrier.Link.Contains("{0}") && Uri.IsWellFormedUriString(carrier.LinkTo("1"), UriKind.Absolute)),
                carrier.Name);
            Assert.All(carrier.Texts, text => Assert.Equal(carrier.Name, Lookup.Find(text, null).Name));
            Assert.All(carrier.Names.Values, name => Assert.Equal(name.Trim(), name));
        }

        var keys = CarrierTable.All
            .SelectMany(carrier => carrier.Texts)
            .Select(text => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant())
            .ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }
}
