using System.Globalization;
using System.Text;
using AmazonMcf.OrderFiles.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>Lines that are cut in place must give the records that CsvHelper makes of the whole text.</summary>
public sealed class RecordReaderTests
{
    private static readonly string[] Pieces =
    [
        "a", "bc", " ", ",", ",", ",", "\"", "\"\"", "\",\"", ",\"x y\",", "\n", "\n", "\r\n", "\r", "é", "\t", "\0", "\n\"", "\"\n", ";",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Records_are_those_of_the_parser(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 4000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            RequireSame(text);
        }
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_longer_than_a_buffer_are_read_whole(string lineBreak)
    {
        var text = new StringBuilder();
        for (var length = 1; length < 60_000; length = (length * 3) + 1)
        {
            text.Append("a,").Append('b', length).Append(",\"c,\"").Append(lineBreak).Append("d,e,f").Append(lineBreak);
        }

        RequireSame(text.ToString());
        RequireSame(text.Append("end,of,text").ToString());
    }

    [Fact]
    public void Lines_on_the_edge_of_a_buffer_are_read_whole()
    {
        const int Buffer = 40 * 1024;
        for (var length = Buffer - 20; length < Buffer + 5; length++)
        {
            RequireSame(new string('a', length) + ",b\r\nc,\"d\"\r\n\"e\ne\",f\r\ng,h");
        }
    }

    [Theory]
    [InlineData("a,b,c", true)]
    [InlineData("\"a\",\"b,b\",c", true)]
    [InlineData("a,#b,(c) 1.5 E+2", true)]
    [InlineData("a,b&amp;,c", false)]
    [InlineData("a,<b>,c", false)]
    [InlineData("a,[object Object],c", false)]
    [InlineData("a,é,c", false)]
    [InlineData("a,b\u00a0,c", false)]
    [InlineData("a,b\t,c", false)]
    [InlineData("a,b\u007f,c", false)]
    public void Plain_records_have_nothing_that_could_be_damage(string record, bool isPlain)
    {
        using var records = new RecordReader(new StringReader("x,y,z\n" + record + "\n"), 0, ',');

        Assert.True(records.Read());
        Assert.True(records.Read());
        Assert.Equal(isPlain, records.IsPlain);
    }

    [Fact]
    public void A_quoted_cell_with_a_tab_is_not_plain_in_a_file_with_tabs()
    {
        using var records = new RecordReader(new StringReader("a\t\"b\tc\"\nd\te\n"), 0, '\t');

        Assert.True(records.Read());
        Assert.Equal("b\tc", records.Cell(1));
        Assert.False(records.IsPlain);
        Assert.True(records.Read());
        Assert.True(records.IsPlain);
    }

    private static void RequireSame(string text)
    {
        var bad = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ",",
            IgnoreBlankLines = false,
            BadDataFound = found => bad |= found.Field.FirstOrDefault(character => !char.IsWhiteSpace(character)) == '"',
        };
        using var parser = new CsvParser(new StringReader(text), configuration);
        using var records = new RecordReader(new StringReader(text), 0, ',');
        var line = 1;
        while (parser.Read())
        {
            bad = false;
            var cells = Enumerable.Range(0, parser.Count).Select(index => parser[index]).ToList();
            Assert.True(records.Read(), text);
            Assert.Equal((line, parser.RawRow), (records.FirstLine, records.LastLine));
            line = parser.RawRow + 1;
            if (IsWholeRow(cells))
            {
                continue;
            }

            Assert.Equal(cells.Select(Trimmed), Enumerable.Range(0, records.Count).Select(records.Cell));
            Assert.Equal(cells.Select(cell => Trimmed(cell) is not null), Enumerable.Range(0, records.Count).Select(records.Has));
            Assert.Equal(cells.Select(cell => cell is [' ', ..]), Enumerable.Range(0, records.Count).Select(records.IsPadded));
            Assert.Equal(bad, records.BadCell is not null);
            Assert.Equal(!parser.RawRecord.EndsWith('\n') && !parser.RawRecord.EndsWith('\r'), records.IsUnfinished);
            if (!parser.RawRecord.Contains('"'))
            {
                Assert.Equal(Trimmed(cells[0]), records.PossibleCells(0, cells.Count).FirstOrDefault());
            }
        }

        Assert.False(records.Read(), text);
    }

    private static string? Trimmed(string cell) => cell.Trim() is { Length: > 0 } text ? text : null;

    // Such a cell is cut again, which other tests are about.
    private static bool IsWholeRow(List<string> cells) => cells[0].Contains(',') && cells.Skip(1).All(cell => cell.Length == 0);
}
