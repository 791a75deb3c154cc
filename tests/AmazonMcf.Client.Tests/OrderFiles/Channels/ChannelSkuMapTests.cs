using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.Channels;

/// <summary>The SKU map of a channel profile: found beside the profile, and applied with the rows for the channel.</summary>
public sealed class ChannelSkuMapTests : IDisposable
{
    private const string Map =
        "Channel,ShopSku,SellerSku,Quantity\n,CUP,MUG,1\nmarket,SET,MUG,2\nweb,SET,TEA,5\n";

    private static readonly string File = OrderText.Lines(
        OrderText.CsvHeader, OrderText.CsvRow("7", "CUP", "3"), OrderText.CsvRow("7", "SET", "4"));

    private readonly string folder = Directory.CreateTempSubdirectory("channel-maps-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("Market", "MUG 3, MUG 8")]
    [InlineData("web", "MUG 3, TEA 20")]
    public void A_path_is_relative_to_the_profile_and_the_name_of_the_channel_chooses_the_rows(string channel, string lines)
    {
        Write("maps/skus.csv", Map);
        var profile = Load($$"""{ "name": "{{channel}}", "skuMap": "../maps/skus.csv" }""");
        Assert.Equal(Path.Combine(folder, "maps", "skus.csv"), profile.SkuMap!.Path);
        Assert.Equal(lines, Lines(new() { Channel = profile }));
        Assert.Equal(lines, Lines(new() { Channel = profile.With(hold: true) }));
    }

    [Fact]
    public void A_map_of_the_options_overrides_that_of_the_profile_and_also_gets_the_channel()
    {
        Write("profiles/skus.csv", "ShopSku,SellerSku\nCUP,OTHER\nSET,OTHER\n");
        var profile = Load("""{ "name": "market", "skuMap": "skus.csv" }""");
        var map = SkuMap.Load(Write("maps/skus.csv", Map));
        Assert.Equal("OTHER 3, OTHER 4", Lines(new() { Channel = profile }));
        Assert.Equal("MUG 3, MUG 8", Lines(new() { Channel = profile, SkuMap = map }));
        Assert.Equal("MUG 3, TEA 20", Lines(new() { Channel = profile, SkuMap = map.For("web") }));
    }

    [Fact]
    public void A_map_that_is_missing_or_wrong_is_named()
    {
        var missing = Assert.Throws<McfSkuMapException>(() => Load("""{ "skuMap": "none.csv" }"""));
        Assert.Contains("none.csv", missing.Message, StringComparison.Ordinal);
        Write("profiles/wrong.csv", "ShopSku,SellerSku,Quantity\nCUP,MUG,0\n");
        var wrong = Assert.Throws<McfSkuMapException>(() => Load("""{ "skuMap": "wrong.csv" }"""));
        Assert.Equal(("Quantity", "0"), (wrong.ValidationErrors[0].Column, wrong.ValidationErrors[0].Value));
    }

    [Theory]
    [InlineData("""{ "skuMap": 5 }""", "5", "must be a text.")]
    [InlineData("""{ "skuMap": " " }""", " ", "must not be empty")]
    [InlineData("""{ "skuMap": { "CUP": "MUG" } }""", null, "must be a text.")]
    public void A_value_that_is_not_a_path_is_an_error_of_the_profile(string json, string? value, string rule)
    {
        var failure = Assert.Throws<McfValidationException>(() => Load(json));
        var error = Assert.Single(failure.ValidationErrors);
        Assert.Equal(("$.skuMap", value), (error.Member, error.Value));
        Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
    }

    private static string Lines(OrderFileOptions options) =>
        string.Join(", ", OrderText.Order(File, options).Items.Select(line => $"{line.SellerSku} {line.Quantity}"));

    private ChannelProfile Load(string json) => ChannelProfile.Load(Write("profiles/market.json", json));

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, Path.Combine(name.Split('/')));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
