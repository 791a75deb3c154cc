using System.Text;
using AmazonMcf.Errors;
using AmazonMcf.OrderFiles;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.Tests.OrderFiles;

public sealed class EncodingTests
{
    private const string Name = "Zoë Müller-Côté";

    public static TheoryData<string, bool> Detected =>
        new()
        {
            { "utf-8", false },
            { "utf-8", true },
            { "utf-16", true },
            { "utf-16BE", true },
            { "utf-16", false },
            { "utf-16BE", false },
            { "windows-1252", false },
        };

    [Theory]
    [MemberData(nameof(Detected))]
    public void The_encoding_is_found_with_and_without_a_mark(string encoding, bool marked)
    {
        var coding = Coding(encoding);
        byte[] bytes = [.. marked ? coding.GetPreamble() : [], .. coding.GetBytes(Text(Name))];

        using var file = OrderText.Open(bytes);
        Assert.Equal(encoding, file.EncodingName, ignoreCase: true);
        Assert.Equal(Name, file.Order().DestinationAddress!.Name);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("65000")]
    [InlineData("no-such-encoding")]
    [InlineData("")]
    public void An_encoding_that_is_unknown_or_not_supported_is_named_with_those_that_are(string name)
    {
        var failure = TextEncodings.Trouble(name);

        Assert.Equal($"Unknown encoding '{name}'.", failure?.Message);
        Assert.StartsWith("Use one of utf-8, ", failure!.RecommendedAction, StringComparison.Ordinal);
        var named = failure.RecommendedAction.TrimEnd('.').Substring("Use one of ".Length).Split(", ");
        Assert.Contains("windows-1250", named);
        Assert.All(named.Append("utf-32"), known => Assert.Null(TextEncodings.Trouble(known)));
    }

    [Fact]
    public void A_byte_that_is_not_utf8_far_down_the_file_turns_the_whole_file_to_windows_1252()
    {
        var rows = Enumerable.Range(0, 20000).Select(i => OrderText.CsvRow("A" + i)).Append(OrderText.CsvRow("LAST", name: "Søren"));
        var text = OrderText.Lines([OrderText.CsvHeader, .. rows]);

        using var file = OrderText.Open(Coding("windows-1252").GetBytes(text));

        Assert.Equal("windows-1252", file.EncodingName);
        Assert.Equal("Søren", file.ReadEntries().Last().Order!.DestinationAddress!.Name);
    }

    [Fact]
    public void Shift_jis_is_read_when_it_is_asked_for()
    {
        var text = OrderText.Lines(
            "OrderId,Sku,Quantity,Name,Address1,State,PostalCode,Country",
            "J1,MUG,1,山田 太郎,代々木1-2-3,東京都,151-0053,JP"
        );

        var order = OrderText.Open(Coding("shift_jis").GetBytes(text), new OrderFileOptions { Encoding = "Shift_JIS" }).Order();

        Assert.Equal("山田 太郎", order.DestinationAddress!.Name);
        Assert.Equal("東京都", order.DestinationAddress.StateOrRegion);
    }

    [Fact]
    public void Japanese_bytes_are_never_taken_for_windows_1252()
    {
        var bytes = Coding("shift_jis").GetBytes(OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("J1", name: "山田　太郎")));

        var failure = Assert.Throws<McfOrderFileException>(() => OrderText.Open(bytes));

        Assert.Contains("neither UTF-8 nor Windows-1252", failure.Message, StringComparison.Ordinal);
        Assert.Contains("shift_jis", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("latin1")]
    [InlineData("windows-1252")]
    [InlineData("ansi")]
    public void Western_encodings_can_be_named(string name) =>
        Assert.Equal(
            Name,
            OrderText
                .Open(Coding("windows-1252").GetBytes(Text(Name)), new OrderFileOptions { Encoding = name })
                .Order()
                .DestinationAddress!.Name
        );

    [Fact]
    public void A_named_encoding_that_the_bytes_contradict_is_an_error_of_the_file()
    {
        var bytes = Coding("windows-1252").GetBytes(Text(Name));

        var failure = Assert.Throws<McfOrderFileException>(() => OrderText.Open(bytes, new OrderFileOptions { Encoding = "utf8" }));

        Assert.Contains("not valid in the encoding", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_contradict_the_byte_order_mark_are_an_error_that_names_it()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Coding("windows-1252").GetBytes(Text(Name))];

        var failure = Assert.Throws<McfOrderFileException>(() => OrderText.Open(bytes, new OrderFileOptions { Encoding = "windows-1252" }));

        Assert.Contains("byte order mark of utf-8", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("-Encoding", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_encoding_is_an_error_that_names_it()
    {
        var failure = Assert.Throws<McfOrderFileException>(() =>
            OrderText.Open(Text("Ann"), new OrderFileOptions { Encoding = "klingon" })
        );

        Assert.Contains("klingon", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_refused_with_advice()
    {
        var failure = Assert.Throws<McfOrderFileException>(() => OrderText.Open([(byte)'P', (byte)'K', 3, 4, 20, 0, 6, 0, 8, 0]));

        Assert.Contains("workbook", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_lost_before_the_file_was_written_holds_the_order_back()
    {
        var error = OrderText.Error(Text("Zo\uFFFD Müller"));

        Assert.Equal("Name", error.Column);
        Assert.Contains("a character that was lost", error.Rule, StringComparison.Ordinal);
    }

    private static string Text(string name) => OrderText.Lines(OrderText.CsvHeader, OrderText.CsvRow("A1", name: name));

    private static Encoding Coding(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
}
