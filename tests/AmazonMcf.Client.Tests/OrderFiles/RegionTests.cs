using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;
using AmazonMcf.Validation;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class RegionTests
{
    private const string WithoutCountry = "OrderId,Sku,Quantity,Name,Address1,City,State,PostalCode";

    [Theory]
    [InlineData("fr", "FR")]
    [InlineData("France", "FR")]
    [InlineData("FRA", "FR")]
    [InlineData("Francia", "FR")]
    [InlineData("Frankreich", "FR")]
    [InlineData("UK", "GB")]
    [InlineData("Great Britain", "GB")]
    [InlineData("Scotland", "GB")]
    [InlineData("United Kingdom (UK)", "GB")]
    [InlineData("U.S.A.", "US")]
    [InlineData("the united states of america", "US")]
    [InlineData("Vereinigte Staaten", "US")]
    [InlineData("EE. UU.", "US")]
    [InlineData("ＵＳＡ", "US")]
    [InlineData("Österreich", "AT")]
    [InlineData("Oesterreich", "AT")]
    [InlineData("Espana", "ES")]
    [InlineData("Espan\u0303a", "ES")]
    [InlineData("日本", "JP")]
    [InlineData("Česko", "CZ")]
    [InlineData("Korea, Republic of", "KR")]
    [InlineData("The Netherlands", "NL")]
    [InlineData("Türkiye", "TR")]
    [InlineData("Turkey", "TR")]
    [InlineData("NA", "NA")]
    [InlineData("Puerto Rico", "PR")]
    public void Countries_are_known_by_code_and_by_name(string text, string code) => Assert.Equal(code, RegionNames.CountryOf(text));

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("XX")]
    [InlineData("EU")]
    [InlineData("Congo")]
    [InlineData("Korea")]
    [InlineData("United States (UK)")]
    public void A_country_that_is_not_certain_is_not_known(string text) => Assert.Null(RegionNames.CountryOf(text));

    [Theory]
    [InlineData("US", "Oregon", "OR")]
    [InlineData("US", "US-OR", "OR")]
    [InlineData("US", "or", "OR")]
    [InlineData("US", "new york", "NY")]
    [InlineData("US", "N.Y.", "NY")]
    [InlineData("US", "Washington, D.C.", "DC")]
    [InlineData("US", "Washington", "WA")]
    [InlineData("US", "Puerto Rico", "PR")]
    [InlineData("US", "Armed Forces Pacific", "AP")]
    [InlineData("US", "Oregon (OR)", "OR")]
    [InlineData("CA", "Québec", "QC")]
    [InlineData("CA", "Nova Scotia", "NS")]
    [InlineData("CA", "CA-BC", "BC")]
    [InlineData("AU", "New South Wales", "NSW")]
    [InlineData("AU", "AU-VIC", "VIC")]
    public void States_are_known_by_name_and_by_iso_code(string country, string text, string code) =>
        Assert.Equal(code, RegionNames.StateOf(country, text));

    [Theory]
    [InlineData("US", "Ontario")]
    [InlineData("CA", "US-WA")]
    [InlineData("GB", "Kent")]
    [InlineData("JP", "東京都")]
    public void A_state_of_a_different_country_is_not_known(string country, string text) =>
        Assert.Null(RegionNames.StateOf(country, text));

    [Fact]
    public void Every_country_is_known_by_its_english_name_and_no_name_has_two_codes()
    {
        using var stream = typeof(RegionNames).Assembly.GetManifestResourceStream("AmazonMcf.Validation.regions.tsv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.Split('\t')).ToList();
        var names = lines.SelectMany(line => line.Skip(1).Select(name =>
            (Key: (line[0].Length > 2 ? line[0][..3] : "") + RegionKey.Of(name), Code: line[0])));

        Assert.All(
            names.GroupBy(name => name.Key),
            group => Assert.True(group.Select(name => name.Code).Distinct().Count() == 1, group.Key));
        Assert.All(lines.Where(line => line[0].Length == 2), line => Assert.True(Countries.IsCountry(line[0]) && line.Length > 2));
        Assert.True(lines.Count(line => line[0].Length == 2) > 245);
        Assert.Equal(51, lines.Count(line => line[0].StartsWith("US-", StringComparison.Ordinal) && IsState(line[0])));
    }

    [Fact]
    public void Names_of_a_file_become_codes()
    {
        var order = OrderText.Order(OrderText.Lines(
            OrderText.CsvHeader + ",Ship From Country", "A1,MUG,1,Ann Lee,1 Elm St,Portland,Oregon,97201,United States,Canada"));

        Assert.Equal(("US", "OR"), (order.DestinationAddress!.CountryCode, order.DestinationAddress.StateOrRegion));
        Assert.Equal("CA", order.ShipFromCountryCode);
    }

    [Fact]
    public void An_unknown_country_and_an_unknown_state_are_errors_of_their_cells()
    {
        var entries = OrderText.Read(OrderText.Lines(
            OrderText.CsvHeader,
            "A1,MUG,1,Ann Lee,1 Elm St,Portland,OR,97201,Untied States",
            "A2,MUG,1,Ann Lee,1 Elm St,Portland,Oregano,97201,USA"));

        Assert.Equal(
            [(2, "Country", "Untied States"), (3, "State", "Oregano")],
            entries.SelectMany(entry => entry.ValidationErrors).Select(error => (error.Row!.Value, error.Column!, error.Value)));
    }

    [Fact]
    public void A_file_without_country_needs_one_from_the_user_or_the_marketplace()
    {
        var file = OrderText.Lines(WithoutCountry, "A1,MUG,1,Ann Lee,1 Elm St,Portland,Oregon,97201");

        var failure = Assert.Throws<McfOrderFileException>(() => OrderText.Read(file));
        var given = OrderText.Read(file, new OrderFileOptions { Country = "United States" })[0];
        var connected = OrderText.Read(file, new OrderFileOptions { Marketplace = McfMarketplaces.Find("US") })[0];

        Assert.Contains("-Country", failure.RecommendedAction, StringComparison.Ordinal);
        Assert.Equal(("US", "OR"), (given.Placed().DestinationAddress!.CountryCode, given.Order!.DestinationAddress!.StateOrRegion));
        Assert.Empty(given.Warnings);
        Assert.Equal("US", connected.Placed().DestinationAddress!.CountryCode);
        Assert.Contains("of the marketplace: US", Assert.Single(connected.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_marketplace_of_a_row_decides_before_that_of_the_connection()
    {
        var file = OrderText.Lines(WithoutCountry + ",Marketplace", "A1,MUG,1,Ann Lee,1 Elm St,Portland,Ontario,97201,CA");

        var order = OrderText.Read(file, new OrderFileOptions { Marketplace = McfMarketplaces.Find("US") })[0].Placed();

        Assert.Equal(("CA", "ON"), (order.DestinationAddress!.CountryCode, order.DestinationAddress.StateOrRegion));
    }

    [Fact]
    public void An_empty_country_among_others_is_filled_by_the_user_only()
    {
        var file = OrderText.Lines(
            OrderText.CsvHeader,
            "A1,MUG,1,Ann Lee,1 Elm St,Portland,OR,97201,",
            "A2,MUG,1,Ann Lee,1 Elm St,Portland,OR,97201,U.S.A.");
        var us = new OrderFileOptions { Marketplace = McfMarketplaces.Find("US") };

        Assert.Equal("DestinationAddress.CountryCode", Assert.Single(OrderText.Read(file, us)[0].ValidationErrors).Member);
        us.Country = "US";
        Assert.Equal(["US", "US"], OrderText.Read(file, us).Select(entry => entry.Placed().DestinationAddress!.CountryCode));
    }

    [Fact]
    public void A_country_column_that_is_empty_in_all_rows_is_as_good_as_none()
    {
        var file = OrderText.Lines(
            OrderText.CsvHeader,
            "A1,MUG,1,Ann Lee,1 Elm St,Portland,OR,97201,",
            "A2,MUG,1,Ann Lee,1 Elm St,Portland,OR,97201,NULL");

        var entries = OrderText.Read(file, new OrderFileOptions { Marketplace = McfMarketplaces.Find("US") });

        Assert.Equal(["US", "US"], entries.Select(entry => entry.Placed().DestinationAddress!.CountryCode));
        Assert.Single(entries.SelectMany(entry => entry.Warnings));
    }

    [Fact]
    public void A_country_of_the_user_that_is_none_is_refused()
    {
        var failure = Assert.Throws<McfOrderFileException>(() => OrderText.Read(
            OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1")), new OrderFileOptions { Country = "Atlantis" }));

        Assert.Contains("-Country 'Atlantis'", failure.Message, StringComparison.Ordinal);
    }

    // The fifty states and the District of Columbia; further codes are territories and the Armed Forces.
    private static bool IsState(string code) =>
        code is not ("US-AA" or "US-AE" or "US-AP" or "US-AS" or "US-FM" or "US-GU" or "US-MH" or "US-MP" or "US-PR" or "US-PW" or "US-VI");
}
