using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.Channels;

/// <summary>A channel profile is read as a whole, or rejected with the place of everything that is wrong with it.</summary>
public sealed class ChannelProfileTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "channels");
    private static readonly string File = Path.Combine(Folder, "market.json");

    [Fact]
    public void Every_member_is_read()
    {
        var settings = Parse("""
            {
              // A comment.
              "$schema": "x", "name": "Market", "orderIdPrefix": "M-", "orderIdSuffix": "-X", "marketplace": "ca",
              "features": ["blank_box", "SIGNATURE_CONFIRMATION=NotRequired", "NEW_THING"],
              "speedMap": { "Rush*": "priority" }, "defaultSpeed": "EXPEDITED", "fulfillmentPolicy": "fill_all", "hold": true,
              "comment": "Thanks!",
              "exclude": { "location": "Back room", "shippingMethod": ["Pick*"], "tag": ["b2b"], "sku": ["GIFT-*"], "country": ["ru"] },
            }
            """).Settings;

        Assert.Equal(("Market", "M-", "-X"), (settings.Name, settings.OrderIdPrefix, settings.OrderIdSuffix));
        Assert.Equal("CA", settings.Marketplace!.Code);
        Assert.Equal(
            ["BLANK_BOX=Required", "SIGNATURE_CONFIRMATION=NotRequired", "NEW_THING=Required"],
            settings.Features.Select(feature => feature.ToString()));
        Assert.Equal(("Expedited", "FillAll"), (settings.DefaultSpeed, settings.FulfillmentPolicy));
        Assert.Equal((true, "Thanks!"), (settings.Hold, settings.Comment));
        Assert.Equal("priority", settings.SpeedMap!["RUSH*"]);
        Assert.Equal("location 'back ROOM'", settings.Exclusions.Find(["back ROOM"], [], [], [], null));
        Assert.Equal("tag 'B2B'", settings.Exclusions.Find(["Front"], ["Post"], ["new, B2B"], ["GIFT-1"], "RU"));
        Assert.Equal("SKU 'gift-1'", settings.Exclusions.Find([], [], [], ["MUG", "gift-1"], "RU"));
        Assert.Equal("country 'RU'", settings.Exclusions.Find([], [], [], ["MUG"], "RU"));
        Assert.Null(settings.Exclusions.Find(["Front"], ["Post"], ["new"], ["MUG"], "US"));
    }

    [Fact]
    public void An_empty_profile_sets_nothing_but_its_name()
    {
        var profile = Parse("{}");
        Assert.Equal(("market", File), (profile.Name, profile.Path));
        Assert.Null(profile.Settings.Exclusions.Find(["a"], ["b"], ["c"], ["d"], "US"));
        var order = new McfOrderRequest { SellerFulfillmentOrderId = "1" };
        profile.Complete(order);
        Assert.Null(order.FeatureConstraints);
        Assert.Null(order.FulfillmentAction);
    }

    [Theory]
    [InlineData("""{ "orderPrefix": "A" }""", "$.orderPrefix", null, "is not a known member. Did you mean 'orderIdPrefix'?")]
    [InlineData("""{ "zzz": 1 }""", "$.zzz", null, "is not a known member; the members are $schema, name,")]
    [InlineData("""{ "exclude": { "tags": ["a"] } }""", "$.exclude.tags", null, "is not a known member. Did you mean 'tag'?")]
    [InlineData("""{ "exclude": ["a"] }""", "$.exclude", null, "must be an object.")]
    [InlineData("""{ "exclude": { "country": ["US", "Germany"] } }""", "$.exclude.country[1]", "Germany", "must be a two-letter ISO")]
    [InlineData("""{ "marketplace": "Germany" }""", "$.marketplace", "Germany", "must be a known marketplace")]
    [InlineData("""{ "features": ["BLANK_BOX", "BLOCK_AMZ"] }""", "$.features[1]", "BLOCK_AMZ", "Did you mean 'BLOCK_AMZL'?")]
    [InlineData("""{ "features": "BLANK_BOX=Perhaps" }""", "$.features", "BLANK_BOX=Perhaps", "must be the name of a feature")]
    [InlineData("""{ "speedMap": { "Next Day*": "Tomorrow" } }""", "$.speedMap['Next Day*']", "Tomorrow", "must be Standard, Expedited or Priority.")]
    [InlineData("""{ "speedMap": [] }""", "$.speedMap", null, "must be an object.")]
    [InlineData("""{ "speedMap": { "Rush": "Priority", "RUSH": "Standard" } }""", "$.speedMap.RUSH", "Standard", "must not occur twice.")]
    [InlineData("""{ "defaultSpeed": "ScheduledDelivery" }""", "$.defaultSpeed", "ScheduledDelivery", "must be Standard, Expedited or Priority.")]
    [InlineData("""{ "fulfillmentPolicy": "Some" }""", "$.fulfillmentPolicy", "Some", "must be FillOrKill, FillAll or FillAllAvailable.")]
    [InlineData("""{ "hold": "yes" }""", "$.hold", "yes", "must be true or false.")]
    [InlineData("""{ "comment": 5 }""", "$.comment", "5", "must be a text.")]
    [InlineData("""{ "comment": null }""", "$.comment", null, "must be a text.")]
    [InlineData("""{ "name": "  " }""", "$.name", "  ", "must not be empty")]
    [InlineData("""{ "commentLanguage": "xx" }""", "$.commentLanguage", "xx", "must be one of these languages: ar, de,")]
    [InlineData("""{ "comment": "Hi", "commentLanguage": "de" }""", "$.commentLanguage", "de", "must not be combined with comment")]
    [InlineData("""{ "orderIdPrefix": "1234567890123456789012345678901234567890" }""", "$.orderIdPrefix", "1234567890123456789012345678901234567890", "must be shorter")]
    [InlineData("""{ "hold": true, "Hold": false }""", "$.Hold", "False", "must not occur twice.")]
    [InlineData("[]", "$", null, "must be an object.")]
    [InlineData("{ \"hold\": true,\n \"name\": }", "$", null, "is not valid JSON at character 10 of this line.")]
    public void An_error_names_file_member_value_and_rule(string json, string member, string? value, string rule)
    {
        var failure = Assert.Throws<McfValidationException>(() => Parse(json));
        var error = Assert.Single(failure.ValidationErrors);
        Assert.Equal((File, member, value), (error.Path, error.Member, error.Value));
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
        Assert.Contains($"market.json, {(error.Row is null ? "" : "row 2, ")}{member}", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_reported_together()
    {
        var failure = Assert.Throws<McfValidationException>(() => Parse("""{ "hold": 1, "marketplace": "XX", "colour": "red" }"""));
        Assert.Equal(
            ["$.colour", "$.hold", "$.marketplace"],
            failure.ValidationErrors.Select(error => error.Member).OrderBy(member => member, StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        var missing = Assert.Throws<McfOrderFileException>(() => ChannelProfile.Load(Path.Combine(Folder, "missing", "none.json")));
        Assert.Contains("'none.json' does not exist.", missing.Message, StringComparison.Ordinal);
        var data = Assert.Throws<McfOrderFileException>(() => ChannelProfile.Load("shop.PSD1"));
        Assert.Contains("only PowerShell can read", data.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("shopify")]
    [InlineData("walmart")]
    [InlineData("ebay")]
    [InlineData("etsy")]
    public void The_samples_are_valid(string name)
    {
        var profile = ChannelProfile.Load(Sample(name));
        Assert.Equal(name, profile.Name);
        Assert.EndsWith("-", profile.Settings.OrderIdPrefix!, StringComparison.Ordinal);
    }

    [Fact]
    public void The_samples_contain_what_their_channels_require()
    {
        var walmart = ChannelProfile.Load(Sample("walmart")).Settings;
        Assert.Equal(["BLANK_BOX=Required", "BLOCK_AMZL=Required"], walmart.Features.Select(feature => feature.ToString()));
        var shopify = ChannelProfile.Load(Sample("shopify")).Settings.Exclusions;
        Assert.NotNull(shopify.Find(["Buy with Prime"], [], [], [], "US"));
        Assert.NotNull(shopify.Find([], ["Prime Free Shipping"], [], [], "US"));
        Assert.Null(shopify.Find(["Main street"], ["Standard"], ["new"], [], "US"));
        Assert.Equal("Vielen Dank für Ihre Bestellung.", ChannelProfile.Load(Sample("etsy")).Settings.Comment);
    }

    internal static ChannelProfile Parse(string json) => ChannelProfile.Parse(json, File);

    private static string Sample(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder!.FullName, "AmazonMcf.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "docs", "samples", "channels", name + ".json");
    }
}
