using System.Text;
using AmazonMcf.Connection;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles.Formats;

public sealed class NextEngineTests
{
    private static readonly OrderFileOptions ShiftJis = new() { Encoding = "shift_jis" };

    private static readonly Encoding Japanese =
        CodePagesEncodingProvider.Instance.GetEncoding(932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    [Fact]
    public void The_prefecture_is_split_from_the_address_in_Japan()
    {
        using var file = Open(Row("N-1", "東京都中野区中野１－２－３", "クレジットカード"), ShiftJis);
        var order = Assert.Single(file.ReadEntries()).Placed();

        Assert.Equal("NextEngine", file.Format);
        var address = order.DestinationAddress!;
        Assert.Equal(
            ("佐藤花子", "東京都", "中野区中野１－２－３", "サンハイツ１０１", "164-0001", "JP", null),
            (address.Name, address.StateOrRegion, address.AddressLine1, address.AddressLine2, address.PostalCode, address.CountryCode,
                address.City));
        Assert.Equal("2 x MUG", order.Items[0].ToString());
    }

    [Fact]
    public void An_address_of_which_the_prefecture_has_a_cell_of_its_own_moves_up()
    {
        using var file = Open(Row("N-1", "京都府", "銀行振込"), ShiftJis);
        var address = Assert.Single(file.ReadEntries()).Placed().DestinationAddress!;

        Assert.Equal(("京都府", "サンハイツ１０１", null), (address.StateOrRegion, address.AddressLine1, address.AddressLine2));
    }

    [Theory]
    [InlineData("代引")]
    [InlineData("代金引換")]
    [InlineData("佐川急便(代引)")]
    public void Cash_on_delivery_is_held_back_unless_it_is_asked_for(string payment)
    {
        using var file = Open(Row("N-1", "大阪府大阪市北区梅田１", payment), ShiftJis);
        var error = Assert.Single(Assert.Single(file.ReadEntries()).ValidationErrors);

        Assert.Equal(("支払方法", payment, 2), (error.Column, error.Value, error.Row));
        Assert.Contains("IsCodRequired", error.Rule, StringComparison.Ordinal);

        var asked = new OrderFileOptions
        {
            Encoding = "shift_jis",
            Marketplace = McfMarketplaces.Find("JP"),
            ColumnMap = new Dictionary<string, string> { ["IsCodRequired"] = "支払方法", ["PerUnitPrice"] = "商品価格" },
        };
        using var both = Open(
            Row("N-1", "大阪府大阪市北区梅田１", payment) + Row("N-2", "大阪府大阪市北区梅田１", "クレジットカード"), asked);
        Assert.Equal([true, false], both.ReadEntries().Select(entry => entry.Placed().CodSettings?.IsCodRequired ?? false));
    }

    private static OrderFile Open(string rows, OrderFileOptions options) =>
        OrderText.Open(Japanese.GetBytes(FormatHeaders.NextEngine + "\r\n" + rows), options);

    private static string Row(string id, string address, string payment) =>
        $"{id},2026/11/20,530-0001,大阪府大阪市,山田太郎,164-0001,{address},サンハイツ１０１,佐藤花子,090-0000-0000,{payment},Standard,マグ,MUG,1200,2,\r\n";
}
