using System.Text;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Text that was decoded wrongly, before the file was written or when it is read.</summary>
public sealed class DamagedTextTests
{
    [Theory]
    [InlineData("Renée", "'é' instead of 'Ã©'")]
    [InlineData("García", "'í' instead of 'Ã\u00AD'")]
    [InlineData("Bar à Vins", "'à' instead of 'Ã\u00A0'")]
    [InlineData("O’Neil", "'’' instead of 'â€™'")]
    [InlineData("Łukasz", "'Ł' instead of 'Å\u0081'")]
    [InlineData("Иванов", "'Иванов' instead of")]
    [InlineData("山田", "'山田' instead of 'å±±")]
    [InlineData("Bo 🎁", "'🎁' instead of")]
    public void Text_that_was_decoded_twice_is_an_error_that_shows_its_repair(string name, string shown)
    {
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", name: Twice(name))));

        Assert.Equal(("Name", "***"), (error.Column, error.Value));
        Assert.Contains("decoded twice", error.Rule, StringComparison.Ordinal);
        Assert.Contains(shown, error.Rule, StringComparison.Ordinal);
        Assert.DoesNotContain("Ren", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_was_decoded_three_times_is_an_error()
    {
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", sku: Twice(Twice("CAFÉ")))));

        Assert.Contains("should contain 'CAFÉ'", error.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_character_that_was_decoded_twice_is_a_lost_character()
    {
        var error = OrderText.Error(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", name: Twice("Zo\uFFFD"))));

        Assert.Contains("a character that was lost", error.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JOÃO DA CONCEIÇÃO")]
    [InlineData("«CAFÉ»")]
    [InlineData("KRÁLÍŽ")]
    [InlineData("Ærø Å")]
    [InlineData("Zoë Müller-Côté")]
    [InlineData("Đặng Thị Ánh")]
    [InlineData("æ’†")]
    public void Names_with_accents_are_undamaged(string name) =>
        Assert.Equal(
            name, OrderText.Order(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", name: name))).DestinationAddress!.Name);

    [Theory]
    [InlineData("windows-1250", "Grażyna Łoś", "Gdańsk", "PL", "windows-1250", "Gdańsk")]
    [InlineData("windows-1251", "Борис", "Пермь", "RU", "windows-1251", "Пермь")]
    [InlineData("windows-1254", "Ayşe", "Iğdır", "TR", "windows-1254", "Iğdır")]
    [InlineData("shift_jis", "田中", "福岡", "JP", "shift_jis", "福岡")]
    public void An_assumed_encoding_is_a_warning_with_an_example(
        string encoding, string name, string city, string country, string suggested, string meant)
    {
        var bytes = Coding(encoding).GetBytes(Text(name, city, country));

        using var file = OrderText.Open(bytes);

        var warning = Assert.Single(file.Warnings);
        var read = Coding("windows-1252").GetString(Coding(encoding).GetBytes(city));
        Assert.Contains($"row 2, column 'City' contains '{read}'", warning, StringComparison.Ordinal);
        Assert.Contains($"would be '{meant}' in {suggested}", warning, StringComparison.Ordinal);
        Assert.Contains("-Encoding " + suggested, warning, StringComparison.Ordinal);
    }

    [Fact]
    public void The_example_is_not_personal_where_another_exists()
    {
        var text = OrderText.Lines(
            OrderText.CsvHeader, OrderText.CsvRow("A1", name: "Zoë"), OrderText.CsvRow("A2", name: "Zoë", sku: "CAFÉ"));

        using var file = OrderText.Open(Coding("windows-1252").GetBytes(text));

        Assert.Contains("row 3, column 'Sku' contains 'CAFÉ'.", Assert.Single(file.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_was_specified_is_no_warning()
    {
        var bytes = Coding("windows-1252").GetBytes(Text("Zoë", "Köln", "DE"));

        using var file = OrderText.Open(bytes, new OrderFileOptions { Encoding = "windows-1252" });

        Assert.Empty(file.Warnings);
    }

    [Fact]
    public void Bytes_that_windows_1252_does_not_define_are_named_by_the_detector()
    {
        var bytes = Coding("gb18030").GetBytes(Text("王小明\u4E02", "北京市", "CN"));

        var failure = Assert.ThrowsAny<Exception>(() => OrderText.Open(bytes));

        Assert.Contains("gb18030", failure.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_header_that_only_one_encoding_makes_known_proves_the_encoding()
    {
        var text = OrderText.Lines(
            "店舗伝票番号,受注日,発送郵便番号,発送先住所１,発送先名,発送先電話番号,支払方法,発送方法,商品コード,受注数量",
            "N-1,2026/11/20,151-0053,東京都渋谷区代々木1-2-3,高橋 はるか,03-5550-0100,クレジット,Standard,MUG,2");

        using var file = OrderText.Open(Coding("shift_jis").GetBytes(text));

        Assert.Equal(("shift_jis", "NextEngine"), (file.EncodingName, file.Format));
        Assert.Equal("高橋 はるか", file.Order().DestinationAddress!.Name);
    }

    private static string Text(string name, string city, string country) => OrderText.Lines(
        OrderText.CsvHeader, $"A1,MUG,1,{name},1 Elm St,{city},,12345,{country}");

    private static string Twice(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(value =>
        value is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? ((char)value).ToString() : Coding("windows-1252").GetString([value])));

    private static Encoding Coding(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
