using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Values;
using static AmazonMcf.Tests.OrderFiles.StatusTable;

namespace AmazonMcf.Tests.OrderFiles;

/// <summary>A file that a spreadsheet saved again has TRUE and FALSE in the language of the user.</summary>
public sealed class FlagTests
{
    /// <summary>Language, TRUE and FALSE.</summary>
    public static TheoryData<string, string, string> Words => new()
    {
        { "de", "WAHR", "FALSCH" },
        { "fr", "VRAI", "FAUX" },
        { "es", "VERDADERO", "FALSO" },
        { "it", "VERO", "FALSO" },
        { "nl", "WAAR", "ONWAAR" },
        { "sv", "SANT", "FALSKT" },
        { "pl", "PRAWDA", "FAŁSZ" },
        { "pt", "VERDADEIRO", "FALSO" },
        { "tr", "DOĞRU", "YANLIŞ" },
        { "cs", "PRAVDA", "NEPRAVDA" },
        { "en", "TRUE", "FALSE" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void True_and_false_are_read_in_the_languages_of_the_marketplaces(string language, string yes, string no)
    {
        var small = System.Globalization.CultureInfo.GetCultureInfo(language).TextInfo;
        foreach (var (text, expected) in new[] { (yes, true), (no, false), (small.ToLower(yes), true), (small.ToLower(no), false) })
        {
            Assert.True(FlagText.TryRead(text, out var flag), text);
            Assert.Equal(expected, flag);
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Columns_about_the_status_read_them(string language, string yes, string no)
    {
        Assert.NotEmpty(language);
        string[] columns = ["Paid", "Cancelled", "Shipped", "Requires shipping", "Click and collect", "Refunded"];
        var rows = Enumerable.Range(-1, columns.Length + 1)
            .Select(other => columns.Select((_, index) => (index is 0 or 3) == (index != other) ? yes : no).ToArray());

        Assert.Equal(
            [
                null, McfLeftOutKind.Unpaid, McfLeftOutKind.Canceled, McfLeftOutKind.Fulfilled, McfLeftOutKind.NothingToShip,
                McfLeftOutKind.Pickup, McfLeftOutKind.Refunded,
            ],
            OrderText.Read(Table(columns, [.. rows])).Select(entry => entry.LeftOut?.Kind));
    }
}
